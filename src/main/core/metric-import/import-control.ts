import { refuse } from '../refuse';
import { breathe } from '../store/breathe';

export const IMPORT_PHASES = ['receiving', 'reading', 'comparing', 'saving'] as const;
export type ImportPhase = (typeof IMPORT_PHASES)[number];

/** How far an import is: bytes while it is received and read, values while they are compared and saved. */
export interface ImportProgress {
  readonly phase: ImportPhase;
  readonly done: number;
  readonly total: number;
}

/** What a long step of an import reports to and stops by. */
export interface ImportControl {
  /** Says how far it is and lets the core answer what waits; throws `cancelled` once the import was given up. */
  step(progress: ImportProgress): Promise<void>;
}

export interface ImportSteps extends ImportControl {
  readonly progress: ImportProgress;
  receive(bytes: number): void;
  /** The next step throws. */
  cancel(): void;
}

export function createImportSteps(totalBytes: number): ImportSteps {
  let progress: ImportProgress = { phase: 'receiving', done: 0, total: totalBytes };
  let cancelled = false;
  return {
    get progress() {
      return progress;
    },
    receive(bytes) {
      progress = { phase: 'receiving', done: bytes, total: totalBytes };
    },
    cancel() {
      cancelled = true;
    },
    async step(next) {
      progress = next;
      await breathe();
      if (cancelled) throw refuse('cancelled', 'import_cancelled');
    },
  };
}
