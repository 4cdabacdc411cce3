import { Tooltip } from '@mantine/core';
import { DECISIONS } from '@shared/domain/cycles/cycle';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { STATE_LOOKS } from '../../ui/state-looks';
import type { Cycle, CycleLine } from './cycle';

const SHOWN = 8;

/** The newest decisions of the same cadence, oldest at the left, and how many there were of each kind. */
export function LastCycles({ cycle: { id, cadence } }: { cycle: Cycle }) {
  const t = useText();
  const { slug } = useTenant();
  const list = newestOf(
    useWatched('cycles.list', { cadence, limit: SHOWN }, useTenantScope(), { keep: true }),
  );
  const rows = list?.rows.toReversed() ?? [];
  const [oldest, newest] = [rows[0], rows.at(-1)];
  if (oldest === undefined || newest === undefined) return null;
  const all = hrefOf(tenantPlace(slug, 'cycles', undefined, { cadence }));
  return (
    <InspectorSection
      title={t('cycles.last.title', { count: rows.length, cadence })}
      aside={
        <a className="cycles-link gh-meta" href={all}>
          {t('cycles.log.back')}
        </a>
      }
    >
      <div className="cycles-last">
        {rows.map((row) => (
          <Square key={row.id} row={row} current={row.id === id} />
        ))}
      </div>
      <div className="gh-row gh-meta gh-num">
        <span>{t('cycles.last.cycle', { ordinal: oldest.ordinal })}</span>
        <span className="gh-grow" />
        <span>{t('cycles.last.cycle', { ordinal: newest.ordinal })}</span>
      </div>
      <div className="gh-row gh-wrap gh-gap-3">
        {DECISIONS.map((decision) => (
          <StatusText
            key={decision}
            small
            state={decision}
            label={t('cycles.last.counts', {
              count: rows.filter((row) => row.decision === decision).length,
              decision: t(`ui.state.${decision}`).toLocaleLowerCase(),
            })}
          />
        ))}
      </div>
    </InspectorSection>
  );
}

function Square({ row, current }: { row: CycleLine; current: boolean }) {
  const t = useText();
  const formats = useFormats();
  const { slug } = useTenant();
  const { glyph, tone } = STATE_LOOKS[row.decision];
  const label = t('cycles.last.label', {
    ordinal: row.ordinal,
    decision: t(`ui.state.${row.decision}`),
    when: formats.shortDateTime(row.decidedAtMs),
  });
  return (
    <Tooltip label={label}>
      <a
        className={current ? 'cycles-square cycles-square-current' : 'cycles-square'}
        href={hrefOf(tenantPlace(slug, 'cycles', row.id))}
        aria-label={label}
        aria-current={current ? 'page' : undefined}
      >
        <StateGlyph name={glyph} tone={tone} />
      </a>
    </Tooltip>
  );
}
