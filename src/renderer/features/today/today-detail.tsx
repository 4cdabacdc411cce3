import { Button } from '@mantine/core';
import { useTenants } from '../../rpc/signed-in';
import { Kbd } from '../../ui/kbd';
import { SeverityBadge, TenantChip } from '../../ui/marks';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { DataList, type Fact, InspectorSection } from '../../ui/section';
import type { TodayRow } from './today';
import type { RowAction } from './use-row-actions';
import type { RowWords } from './use-row-words';

interface TodayDetailProps {
  readonly row: TodayRow;
  readonly words: RowWords;
  readonly actions: readonly RowAction[];
}

/** The row that is looked at: what is best done next, every other way, and its facts. */
export function TodayDetail({ row, words, actions }: TodayDetailProps) {
  const t = useText();
  const tenant = useTenants().find(({ id }) => id === row.tenantId);
  const act = actions.find(({ name }) => name === 'act');
  const others = actions.filter(({ name }) => name !== 'act');
  const { severity } = row.params;
  return (
    <>
      <InspectorSection>
        <div className="gh-row">
          {severity === 'P0' || severity === 'P1' ? <SeverityBadge severity={severity} /> : null}
          {severity === undefined ? null : (
            <span className="gh-mono gh-ink-3">{String(row.params.ref)}</span>
          )}
          <span className="gh-grow" />
          {tenant === undefined ? null : (
            <TenantChip initials={tenant.initials} slot={tenant.colourSlot} name={tenant.name} />
          )}
        </div>
        <h2 className="today-detail-title" dir="auto">
          {words.title(row)}
        </h2>
      </InspectorSection>
      <InspectorSection title={t('today.detail.next')}>
        <p className="gh-ink-2">{t(`today.next.${row.next}`, row.params)}</p>
        {act === undefined ? null : (
          <RefusableButton
            variant="filled"
            fullWidth
            refusal={act.refusal}
            rightSection={<Kbd keys="A" />}
            onClick={act.run}
          >
            {t(`today.act.${row.next}`)}
          </RefusableButton>
        )}
      </InspectorSection>
      <InspectorSection title={t('today.detail.actions')}>
        <div className="today-actions">
          {others.map((action) => (
            <ActionButton key={action.name} action={action} />
          ))}
        </div>
        {others.map(({ name, refusal }) =>
          refusal === undefined ? null : (
            <p key={name} className="gh-meta">
              {refusal}
            </p>
          ),
        )}
      </InspectorSection>
      <InspectorSection title={t('today.detail.facts')}>
        <DataList facts={useFacts(row, words)} />
      </InspectorSection>
    </>
  );
}

function ActionButton({ action }: { action: RowAction }) {
  const t = useText();
  const { name, key, refusal, run } = action;
  const shown = key.length === 1 ? key.toUpperCase() : key;
  const label = t(`today.key.${name}`);
  return (
    <Button
      size="xs"
      justify="space-between"
      aria-disabled={refusal !== undefined}
      aria-description={refusal}
      aria-keyshortcuts={shown}
      rightSection={<Kbd keys={shown} />}
      onClick={() => {
        if (refusal === undefined) run();
      }}
    >
      {label}
    </Button>
  );
}

function useFacts(row: TodayRow, words: RowWords): readonly Fact[] {
  const t = useText();
  const formats = useFormats();
  const { clock, deferral, shelf, untilMs, assignee, sinceMs } = row;
  const fact = words.fact(row);
  const away = shelf === 'snoozed' || shelf === 'deferred';
  const facts: readonly (Fact | undefined)[] = [
    fact === undefined ? undefined : { label: t('today.detail.why'), value: fact },
    { label: t('today.detail.since'), value: formats.shortDateTime(sinceMs) },
    clock === null
      ? undefined
      : {
          label: t(row.kind === 'approval' ? 'today.detail.due' : 'today.detail.postmortem'),
          value: `${formats.shortDateTime(clock.dueMs)} · ${words.clock(row) ?? ''}`,
        },
    { label: t('today.detail.with'), value: assignee?.name ?? t('today.detail.nobody') },
    away
      ? {
          label: t('today.detail.until'),
          value: untilMs === null ? t('today.detail.forGood') : formats.shortDateTime(untilMs),
        }
      : undefined,
    deferral === null
      ? undefined
      : { label: t('today.detail.reason'), value: <span dir="auto">{deferral.reason}</span> },
    deferral?.by == null ? undefined : { label: t('today.detail.deferredBy'), value: deferral.by },
  ];
  return facts.filter((each) => each !== undefined);
}
