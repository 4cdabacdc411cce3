import { useCodedText } from '../../ui/use-coded-text';
import type { CycleLine } from './cycle';

/** Why it was decided: the engine's reason in words, or an imported cycle's own sentence. */
export function useReasonText(): (cycle: CycleLine) => string {
  const codedText = useCodedText();
  return ({ reason, reasonText }) =>
    reason === null ? (reasonText ?? '') : codedText('cycles.reason', reason);
}
