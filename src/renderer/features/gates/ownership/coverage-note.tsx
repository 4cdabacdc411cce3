import { MIN_QUERY_COVERAGE } from '@shared/domain/gates/gate';
import { useFormats, useText } from '../../../ui/region';
import { StateGlyph } from '../../../ui/state-glyph';
import type { OwnershipList } from './cluster';

/** What the matrix says to the ownership gate, and that it does. */
export function CoverageNote({ coverage }: Pick<OwnershipList, 'coverage'>) {
  const t = useText();
  const formats = useFormats();
  const { owned, priority, value } = coverage;
  if (value === null) {
    return (
      <div className="gh-note gh-tint-quiet gh-ink-2" role="note">
        {t('ownership.coverage.none')}
      </div>
    );
  }
  const passes = value >= MIN_QUERY_COVERAGE;
  return (
    <div className={passes ? 'gh-note gh-tint-done' : 'gh-note gh-tint-fail'} role="note">
      <StateGlyph name={passes ? 'gate-pass' : 'gate-fail'} tone={passes ? 'done' : 'fail'} />
      <span>
        {t('ownership.coverage.says', { owned, priority, value: formats.number(floored(value)) })}
      </span>
    </div>
  );
}

/** Two decimals, never rounded up onto the line that the gate draws. */
const floored = (value: number): number => Math.floor(value * 100 + 1e-9) / 100;
