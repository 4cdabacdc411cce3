import { useText } from '../../ui/region';
import { useNowMs } from '../../ui/times';
import type { TodayRow } from './today';
import type { RowWords } from './use-row-words';

const RADIUS = 5;
const AROUND = 2 * Math.PI * RADIUS;
const TONE = { in_time: 'gh-ink-2', at_risk: 'gh-tone-warn', breached: 'gh-tone-fail' } as const;

/** The share of a clock that is used as a ring, and what is left in words (Q7). */
export function SlaClock({ row, words }: { row: TodayRow; words: RowWords }) {
  const t = useText();
  const nowMs = useNowMs();
  const { clock } = row;
  if (clock === null) return null;
  const used = (nowMs - clock.startedMs) / Math.max(1, clock.dueMs - clock.startedMs);
  const share = Math.min(1, Math.max(0, used));
  return (
    <span className={`today-clock ${TONE[clock.state]}`}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <circle cx="7" cy="7" r={RADIUS} className="today-clock-all" />
        <circle
          cx="7"
          cy="7"
          r={RADIUS}
          className="today-clock-used"
          strokeDasharray={`${share * AROUND} ${AROUND}`}
          transform="rotate(-90 7 7)"
        />
      </svg>
      <span className="gh-num gh-nowrap">{words.clock(row)}</span>
      <span className="gh-hidden">{t(`today.clock.${clock.state}`)}</span>
    </span>
  );
}
