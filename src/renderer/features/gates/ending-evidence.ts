import { isEnding } from '@shared/domain/gates/lapse';
import type { Evidence, Gate } from './gate';

/** The pieces that back a gate's values and end soon. */
export function endingOf(gate: Gate, today: string): readonly (Evidence & { expiresOn: string })[] {
  return gate.evidence.flatMap((evidence) => {
    const { backs, expiresOn } = evidence;
    return backs && expiresOn !== null && isEnding(expiresOn, today)
      ? [{ ...evidence, expiresOn }]
      : [];
  });
}

/** Whether a gate's evidence ends soon, has ended or is damaged: what the filter leaves on screen. */
export function asksForEvidence(gate: Gate, today: string): boolean {
  return endingOf(gate, today).length > 0 || gate.operands.some(({ lapse }) => lapse !== null);
}
