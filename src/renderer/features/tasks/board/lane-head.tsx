import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { TenantRow } from '../../../rpc/signed-in';
import type { GlyphName } from '../../../ui/glyph-paths';
import { Avatar, TenantMark } from '../../../ui/marks';
import { useText } from '../../../ui/region';
import { StateGlyph, type Tone } from '../../../ui/state-glyph';
import type { BoardLane } from './board';
import { useBoard } from './board-context';
import { toggled, useBoardStore } from './board-store';
import { ColumnFigure } from './column-heads';

interface LaneHeadProps {
  readonly lane: BoardLane;
  readonly closed: boolean;
}

/** What a row of the board stands for, how it goes there, and what it holds; closed, in words. */
export function LaneHead({ lane, closed }: LaneHeadProps) {
  const { lanes, laneName, tenantOf } = useBoard();
  const store = useBoardStore();
  const tenant = lane.tenantId === null ? undefined : tenantOf(lane.tenantId);
  const Chevron = closed ? IconChevronRight : IconChevronDown;
  const name = laneName(lane);
  return (
    <div className="board-lane-head">
      <button
        type="button"
        className="board-lane-toggle"
        aria-expanded={!closed}
        data-lane-toggle={lane.key}
        onClick={() => store.setState((now) => ({ closed: toggled(now.closed, lane.key) }))}
      >
        <Chevron className="gh-icon gh-ink-3" aria-hidden />
        {tenant === undefined ? null : (
          <TenantMark initials={tenant.initials} slot={tenant.colourSlot} />
        )}
        {lanes === 'owner' && lane.name !== '' ? <Avatar name={lane.name} plain /> : null}
        <h3 className="gh-clip">{name}</h3>
      </button>
      {tenant === undefined ? null : <Standing tenant={tenant} />}
      <span className="gh-grow" />
      <span className="gh-meta gh-num gh-clip board-lane-totals">
        {closed ? <CountsInWords lane={lane} /> : <Totals lane={lane} />}
      </span>
    </div>
  );
}

const LIFECYCLE_LOOKS = {
  planning: { glyph: 'scheduled', tone: 'sched' },
  gate_remediation: { glyph: 'gate-fail', tone: 'fail' },
  active_campaign: { glyph: 'progress', tone: 'prog' },
  incident: { glyph: 'p1', tone: 'p1' },
  reporting: { glyph: 'review', tone: 'review' },
} as const satisfies Record<
  TenantRow['lifecycle'],
  { readonly glyph: GlyphName; readonly tone: Tone }
>;

/** The tenant's lifecycle; an open P0 goes before it, because it stops work. */
function Standing({ tenant }: { tenant: TenantRow }) {
  const t = useText();
  if (tenant.openP0 > 0) {
    return (
      <span className="gh-status gh-status-sm gh-tone-fail">
        <StateGlyph name="p0" />
        <span className="gh-clip">{t('board.lane.p0')}</span>
      </span>
    );
  }
  const { glyph, tone } = LIFECYCLE_LOOKS[tenant.lifecycle];
  const state = t(`shell.lifecycle.${tenant.lifecycle}`);
  return (
    <span className="gh-status gh-status-sm gh-ink-2">
      <StateGlyph name={glyph} tone={tone} />
      <span className="gh-clip">
        {tenant.lifecycle === 'gate_remediation'
          ? t('board.lane.gates', { state, count: tenant.gatesFailing })
          : state}
      </span>
    </span>
  );
}

function Totals({ lane }: { lane: BoardLane }) {
  const t = useText();
  const limited = lane.columns.filter(({ limit }) => limit !== null);
  return (
    <>
      {t('board.lane.tasks', { count: lane.total })}
      {limited.map((figures) => (
        <span key={figures.column}>
          {` · ${t(`board.word.${figures.column}`)} `}
          <ColumnFigure figures={figures} />
        </span>
      ))}
    </>
  );
}

function CountsInWords({ lane }: { lane: BoardLane }) {
  const t = useText();
  const counts = lane.columns
    .filter(({ count }) => count > 0)
    .map(({ column, count }) => `${count} ${t(`board.word.${column}`)}`);
  return <>{[t('board.lane.tasks', { count: lane.total }), ...counts].join(' · ')}</>;
}
