import { AppError } from '@shared/base/errors';
import type { Clock } from '../../core/ports';

export interface TestClock {
  readonly startMs: number;
  /** False: time stands still at `startMs`. */
  readonly runs: boolean;
}

const RUN_SUFFIX = ':run';

/** Reads `ISO` or `ISO:run` (D18); throws `invalid_input` for anything else. */
export function parseTestClock(spec: string): TestClock {
  const runs = spec.endsWith(RUN_SUFFIX);
  const instant = runs ? spec.slice(0, -RUN_SUFFIX.length) : spec;
  const startMs = /^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(instant)
    ? Date.parse(instant)
    : Number.NaN;
  if (Number.isNaN(startMs)) {
    throw new AppError(
      'invalid_input',
      `The clock takes an instant with its zone, such as 2026-10-31T09:00:00Z, and ":run" behind it to let it run; it was given "${spec}".`,
    );
  }
  return { startMs, runs };
}

/** The clock of a core: the system's, or a test clock where `GATEHOUSE_TEST=1` allows it (D18). */
export function createClock(spec: string | undefined, testAllowed: boolean): Clock {
  if (spec === undefined) return { nowMs: () => Date.now(), isTest: false };
  if (!testAllowed) {
    throw new AppError('invalid_input', 'A test clock is taken only with GATEHOUSE_TEST=1.');
  }
  const { startMs, runs } = parseTestClock(spec);
  if (!runs) return { nowMs: () => startMs, isTest: true };
  const startedAt = performance.now();
  return { nowMs: () => startMs + Math.floor(performance.now() - startedAt), isTest: true };
}
