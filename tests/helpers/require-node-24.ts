// The import alone ends a run on an older Node with a sentence; the SQLite binding would crash there instead.
import '../../src/main/node-guard';

/** Vitest asks a global set-up for a function; the import above has done what there is to do. */
export const setup = (): void => undefined;
