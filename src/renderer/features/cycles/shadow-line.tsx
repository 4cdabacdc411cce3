import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { STATE_LOOKS } from '../../ui/state-looks';
import { useCodedText } from '../../ui/use-coded-text';
import type { Cycle } from './cycle';

/** What the policy that watched would have decided, and why (Q18); it decided nothing. */
export function ShadowLine({ cycle }: { cycle: Pick<Cycle, 'shadow' | 'decision'> }) {
  const t = useText();
  const codedText = useCodedText();
  const { shadow, decision } = cycle;
  if (shadow === null) return null;
  const { policyVersion: policy } = shadow;
  const { glyph, tone } = STATE_LOOKS[shadow.decision];
  return (
    <p className="gh-row gh-row-top gh-note gh-tint-draft" role="note">
      <StateGlyph name={glyph} tone={tone} />
      <span>
        {shadow.decision === decision
          ? t('cycles.shadow.same', { policy })
          : t('cycles.shadow.other', {
              policy,
              decision: shadow.decision,
              reason: codedText('cycles.reason', shadow.reason),
            })}
      </span>
    </p>
  );
}
