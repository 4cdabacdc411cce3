import { useText } from '../ui/region';
import './priority.css';

/** Three bars (1+, 50+, 75+) and the number, 0–100 (M64); nothing for work that has ended. */
export function PriorityMark({ score }: { score: number | null }) {
  const t = useText();
  if (score === null) return null;
  const label = t('priority.score', { score });
  return (
    <span className="gh-priority gh-num" role="img" aria-label={label} title={label}>
      <PriorityBars score={score} />
      {score}
    </span>
  );
}

const STEPS = [1, 50, 75] as const;

export function PriorityBars({ score }: { score: number }) {
  return (
    <svg className="gh-priority-bars" viewBox="0 0 12 12" aria-hidden="true">
      {STEPS.map((step, index) => (
        <rect
          key={step}
          className={score >= step ? undefined : 'gh-priority-off'}
          x={index * 4.25}
          y={8 - index * 4}
          width={3}
          height={4 + index * 4}
          rx={0.75}
        />
      ))}
    </svg>
  );
}
