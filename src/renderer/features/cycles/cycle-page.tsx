import { Button } from '@mantine/core';
import { WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { IconFileText } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { type Answer, Loaded, newestOf } from '../../ui/loaded';
import { MarkdownView } from '../../ui/markdown-view';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { SkeletonRows } from '../../ui/skeletons';
import { AcknowledgeButton } from './acknowledge-button';
import { ActionList } from './action-list';
import type { Cycle } from './cycle';
import { DecisionHead } from './decision-head';
import { GateSnapshot } from './gate-snapshot';
import { InputsTable } from './inputs-table';
import { LastCycles } from './last-cycles';
import { ObligationList } from './obligation-list';
import { QualityMatrix, TierList } from './quality-matrix';
import { RecomputeButton, RecomputeResult, useRecompute } from './recompute';
import { RecoveryPanel } from './recovery-panel';
import { RhythmList } from './rhythm-list';
import { RuleTrace } from './rule-trace';
import { ShadowLine } from './shadow-line';
import { SignalDetail } from './signal-detail';
import { type Sprint, useSprint } from './sprint';
import { SprintPanel } from './sprint-panel';
import { WhatIf } from './what-if';
import { WindowIncidents } from './window-incidents';

/** One decision: what it was, by which rule, from which values, and what it asks for. */
export function CyclePage({ cycleId }: { cycleId: string }) {
  const t = useText();
  const answer = useWatched('cycles.get', { cycleId }, useTenantScope());
  const cycle = newestOf(answer);
  const recompute = useRecompute(cycleId);
  const sprint = useSprint(cycle);
  return (
    <ListPage
      title={
        cycle === undefined
          ? t('cycles.log.title')
          : t('cycles.page.title', { cadence: cycle.cadence, ordinal: cycle.ordinal })
      }
      meta={<WindowMeta cycle={cycle} />}
      actions={
        cycle && (
          <>
            <RecomputeButton cycle={cycle} recompute={recompute} />
            <ReportLink reportId={cycle.reportId} />
            <AcknowledgeButton cycle={cycle} isNext={!sprint.isOpen} />
          </>
        )
      }
      inspector={
        cycle && (
          <>
            {cycle.origin === 'imported' ? null : (
              <WhatIf
                key={cycle.id}
                base={{ cycleId: cycle.id }}
                signals={cycle.signals}
                atMs={cycle.windowEndMs}
              />
            )}
            <LastCycles cycle={cycle} />
            <RecomputeResult cycle={cycle} recompute={recompute} />
          </>
        )
      }
    >
      <Loaded answer={answer}>
        {(value) =>
          value.origin === 'imported' ? (
            <Imported cycle={value} />
          ) : (
            <Body cycle={value} sprint={sprint.answer} />
          )
        }
      </Loaded>
    </ListPage>
  );
}

function Body({ cycle, sprint }: { cycle: Cycle; sprint: Answer<Sprint> | undefined }) {
  return (
    <>
      <DecisionHead cycle={cycle} />
      <ShadowLine cycle={cycle} />
      <RuleTrace cycle={cycle} />
      <InputsTable cycle={cycle} />
      <SignalDetail cycle={cycle} />
      {cycle.recovery === null ? null : (
        <RecoveryPanel cadence={cycle.cadence} recovery={cycle.recovery} />
      )}
      {sprint === undefined ? null : (
        <Loaded answer={sprint} loading={<SkeletonRows count={3} />}>
          {(value) => <SprintPanel cycle={cycle} sprint={value} />}
        </Loaded>
      )}
      <div className="cycles-columns">
        <ActionList cycle={cycle} />
        <ObligationList cycle={cycle} />
      </div>
      <div className="cycles-columns">
        <div className="gh-col gh-gap-6">
          <WindowIncidents cycle={cycle} />
          <TierList tiers={cycle.tiers} />
        </div>
        <GateSnapshot cycle={cycle} />
      </div>
      <QualityMatrix cycle={cycle} />
      <RhythmList
        cadence={cycle.cadence}
        cycleId={cycle.id}
        frame={(title, meta, list) => (
          <Section title={title} meta={meta}>
            {list}
          </Section>
        )}
      />
    </>
  );
}

/** There is a text and a decision, and nothing to trace (M192). */
function Imported({ cycle }: { cycle: Cycle }) {
  const t = useText();
  return (
    <>
      <DecisionHead cycle={cycle} />
      <p className="gh-note gh-tint-draft">{t('cycles.page.imported')}</p>
      {cycle.importedReport === null ? null : (
        <Section title={t('cycles.page.importedText')}>
          <MarkdownView source={cycle.importedReport} />
        </Section>
      )}
    </>
  );
}

function WindowMeta({ cycle }: { cycle: Cycle | undefined }) {
  const t = useText();
  const formats = useFormats();
  const { slug, name } = useTenant();
  const text = cycle && windowText(cycle);
  return (
    <>
      {name} · {text === undefined ? null : `${text} · `}
      <a className="cycles-link" href={hrefOf(tenantPlace(slug, 'cycles'))}>
        {t('cycles.log.back')}
      </a>
    </>
  );

  function windowText({ windowStartMs, windowEndMs, cadence }: Cycle): string {
    const to = formats.shortDateTime(windowEndMs);
    if (windowStartMs === null) return t('cycles.page.until', { to });
    const from = formats.shortDateTime(windowStartMs);
    return t('cycles.page.window', { from, to, days: WINDOW_DAYS[cadence] });
  }
}

function ReportLink({ reportId }: { reportId: string | null }) {
  const t = useText();
  const { slug } = useTenant();
  if (reportId === null) return null;
  return (
    <Button
      component="a"
      href={hrefOf(tenantPlace(slug, 'reports', reportId))}
      leftSection={<IconFileText className="gh-icon" aria-hidden />}
    >
      {t('cycles.page.report')}
    </Button>
  );
}
