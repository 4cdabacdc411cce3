import { type Day, daysBetween } from '../../base/days';
import { type EvidenceKind, GATE_KEYS, type GateInputs, type GateKey } from './gate';
import { withGateValue } from './gate-change';
import { type GateField, type GateValue, gateCondition } from './gate-condition';

/** Why a piece of evidence counts no more: its last day has passed, or its file is gone or is no longer what was kept. */
export const LAPSE_CAUSES = ['expired', 'file_missing', 'file_changed'] as const;
export type LapseCause = (typeof LAPSE_CAUSES)[number];

/** The newest evidence of a field, as far as it can lapse. */
export interface EvidenceBacking {
  readonly gate: GateKey;
  readonly field: GateField;
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  /** File name, link or measure; empty for a note, whose words stay with it. */
  readonly name: string;
  /** The last day on which it counts, in the tenant's zone. */
  readonly expiresOn?: Day | undefined;
  /** What the newest look at its file found, and on which day. */
  readonly fault?: { readonly found: 'missing' | 'changed'; readonly onDay: Day } | undefined;
}

/** A met value that nothing backs any more. */
export interface GateLapse {
  readonly gate: GateKey;
  readonly field: GateField;
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  readonly name: string;
  readonly cause: LapseCause;
  /** The last day on which it counted, or the day on which the file was found so. */
  readonly onDay: Day;
  /** The value that it backed. */
  readonly value: GateValue;
}

/** Evidence is said to end this many days before its last one, so that there is time to renew it. */
export const ENDING_DAYS = 14;

/** Whether evidence is in its last days; what has ended is not. */
export function isEnding(expiresOn: Day, today: Day): boolean {
  return expiresOn >= today && daysBetween(today, expiresOn) <= ENDING_DAYS;
}

/** Why a backing counts no more on a day; undefined while it does. A changed file is worse than an old one. */
export function lapseOf(
  { expiresOn, fault }: Pick<EvidenceBacking, 'expiresOn' | 'fault'>,
  today: Day,
): { readonly cause: LapseCause; readonly onDay: Day } | undefined {
  if (fault !== undefined) {
    return {
      cause: fault.found === 'missing' ? 'file_missing' : 'file_changed',
      onDay: fault.onDay,
    };
  }
  if (expiresOn !== undefined && expiresOn < today) return { cause: 'expired', onDay: expiresOn };
  return undefined;
}

/**
 * The inputs as they count on a day (M122, Q31): a met value whose newest evidence has lapsed falls back to its
 * conservative default and says so. A value that was never met has nothing to lose.
 */
export function withLapses(
  stored: GateInputs,
  backings: readonly EvidenceBacking[],
  today: Day,
): GateInputs {
  const lapsed = GATE_KEYS.flatMap((gate) =>
    gateCondition(gate, stored).operands.flatMap(({ field, value, ok }): readonly GateLapse[] => {
      const backing = backings.find((each) => each.gate === gate && each.field === field);
      const lapse = backing === undefined || !ok ? undefined : lapseOf(backing, today);
      if (backing === undefined || lapse === undefined) return [];
      const { evidenceId, kind, name } = backing;
      return [{ gate, field, evidenceId, kind, name, ...lapse, value }];
    }),
  );
  if (lapsed.length === 0) return stored;
  const counted = lapsed.reduce(
    (inputs, { gate, field, value }) =>
      withGateValue(inputs, gate, field, typeof value === 'boolean' ? false : 0),
    stored,
  );
  return { ...counted, lapsed };
}
