import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the recorded conformance data lie beside the project, if they do. */
export const CONFORMANCE_DIR = fileURLToPath(
  new URL('../../../shared/conformance/', import.meta.url),
);

/** Whether the data are there; when not, says why the tests that need them are skipped. */
export function hasConformanceData(suite: string): boolean {
  const present = existsSync(`${CONFORMANCE_DIR}decisions.json`);
  if (!present) console.warn(`${suite} skipped: there is no ${CONFORMANCE_DIR}decisions.json`);
  return present;
}
