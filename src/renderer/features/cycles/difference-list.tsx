import type { Output } from '@shared/contract';
import { isTextKey } from '@shared/i18n/format';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { shortHash } from './decision-head';

type Difference = Output<'cycles.recompute'>['differences'][number];

/** What came out differently when a decision was made again, each with both values where they can be read. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const t = useText();
  if (differences.length === 0) return null;
  return (
    <ul className="cycles-list">
      {differences.map(({ code, stored, now }) => {
        const what = t(`cycles.differs.${code}`);
        return (
          <li key={code}>
            <StateGlyph name="cross" tone="fail" />
            <span className="gh-grow">
              {stored === '' || now === ''
                ? what
                : t('cycles.differs.both', { what, stored: told(stored), now: told(now) })}
            </span>
          </li>
        );
      })}
    </ul>
  );

  function told(value: string): string {
    if (/^[0-9a-f]{64}$/.test(value)) return shortHash(value);
    const decision = `ui.state.${value}`;
    return isTextKey(decision) ? t(decision).toLocaleLowerCase() : value;
  }
}
