import type { Output } from '@shared/contract';
import { useText } from '../../ui/region';
import { useCodedText } from '../../ui/use-coded-text';

export type StartReason = Output<'campaigns.start'>['reasons'][number];

/** Why a start is refused, in a sentence that names the gate. */
export function useStartReasonText(): (reason: StartReason) => string {
  const t = useText();
  const codedText = useCodedText();
  return ({ gate, reason }) =>
    gate === null
      ? codedText('campaigns.reason', reason)
      : t('gates.start.reason.gate', {
          gate: t(`gates.name.${gate}`),
          reason: codedText('gates.reason', reason),
        });
}
