import { Button } from '@mantine/core';
import { tenantScope } from '@shared/rpc/client';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useRpc } from '../../rpc/rpc-context';
import { AtTenant } from '../../ui/at-tenant';
import { useNotices } from '../../ui/notices';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { useActKey } from '../../ui/use-act-key';
import { goTo } from '../../ui/use-place';
import { AllReportsBar } from './all-reports-bar';
import { ApproveDialog } from './approve-dialog';
import { figuresPlace, MonthDetails } from './month-details';
import { type MonthLine, needsData, wantsApproval } from './month-line';
import { ReadinessTable } from './readiness-table';
import { RunCycleDialog } from './run-cycle-dialog';
import { useDraftMonth } from './use-draft-month';
import type { MonthWorks } from './use-month-work';

interface ReadinessProps {
  readonly month: string;
  readonly lines: readonly MonthLine[];
  /** The tenants that are selected, or all. */
  readonly chosen: readonly MonthLine[];
  readonly works: MonthWorks;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** The grid of the month, and below it what the opened tenant still needs. */
export function Readiness({ month, lines, chosen, works, selected, onSelect }: ReadinessProps) {
  const t = useText();
  const [openId, setOpenId] = useState<string>();
  const [running, setRunning] = useState<string>();
  const approval = useApproval(month, works);
  const draft = useDraftMonth(month, works);
  // What waits for a choice stands open by itself.
  const open =
    lines.find(({ tenantId }) => tenantId === openId) ??
    lines.find(({ conflicts }) => conflicts.open > 0);
  const step = (line: MonthLine) => {
    setOpenId(line.tenantId);
    const { slug } = line.tenant;
    if (line.step === 'add') goTo(figuresPlace(slug));
    else if (line.step === 'run') setRunning(line.tenantId);
    else if (line.step === 'draft') void draft([line]);
    else if (line.step === 'approve') approval.ask([line]);
    else if (line.step !== 'choose' && line.readout !== null) {
      goTo(tenantPlace(slug, 'reports', line.readout.reportId));
    }
  };
  useActKey('a', open === undefined ? undefined : () => step(open));
  const inReview = chosen.filter(wantsApproval);
  return (
    <>
      <Section
        title={t('monthEnd.readiness')}
        meta={
          selected.size > 0 ? t('monthEnd.selected', { count: selected.size }) : metaOf(t, lines)
        }
        aside={
          <>
            {inReview.length === 0 ? null : (
              <Button
                size="xs"
                leftSection={<IconCheck className="gh-icon gh-icon-sm" aria-hidden />}
                aria-disabled={works.pending}
                onClick={() => approval.ask(inReview)}
              >
                {t('monthEnd.approve', { count: inReview.length })}
              </Button>
            )}
            <AllReportsBar kind="readout" />
          </>
        }
      >
        <ReadinessTable
          month={month}
          lines={lines}
          works={works}
          selected={selected}
          onSelect={onSelect}
          openId={open?.tenantId}
          onOpen={setOpenId}
          onStep={step}
        />
      </Section>
      {open === undefined ? null : (
        <MonthDetails
          key={open.tenantId}
          line={open}
          month={month}
          work={works.of.get(open.tenantId)}
        />
      )}
      {running === undefined ? null : (
        <AtTenant tenantId={running}>
          <RunCycleDialog month={month} onClose={() => setRunning(undefined)} />
        </AtTenant>
      )}
      {approval.dialog}
    </>
  );
}

function metaOf(t: ReturnType<typeof useText>, lines: readonly MonthLine[]): string {
  const count = (...states: readonly string[]) =>
    lines.filter(({ readout }) => readout !== null && states.includes(readout.state)).length;
  return t('monthEnd.readiness.meta', {
    tenants: lines.length,
    approved: count('approved', 'exported'),
    review: count('in_review'),
    waiting: lines.filter(needsData).length,
  });
}

/** Asks before it approves, naming the tenants; then one after the other. */
function useApproval(month: string, works: MonthWorks) {
  const t = useText();
  const notices = useNotices();
  const { client } = useRpc();
  const [asked, setAsked] = useState<readonly MonthLine[]>();
  const approve = async (lines: readonly MonthLine[]) => {
    setAsked(undefined);
    const outcome = await works.run(lines, 'approving', async ({ tenantId, readout }) => {
      if (readout === null) return;
      await client.call(
        'readouts.approve',
        { reportId: readout.reportId, expectedVersion: readout.version },
        tenantScope(tenantId),
      );
    });
    notices.done(t('monthEnd.approve.done', { ...outcome }));
  };
  return {
    ask: (lines: readonly MonthLine[]) => (works.pending ? undefined : setAsked(lines)),
    dialog:
      asked === undefined ? null : (
        <ApproveDialog
          lines={asked}
          month={month}
          onConfirm={() => void approve(asked)}
          onClose={() => setAsked(undefined)}
        />
      ),
  };
}
