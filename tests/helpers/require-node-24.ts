import { nodeProblem } from '../../src/main/node-guard';

/** Once before all tests: the SQLite binding ends an older Node with a crash that explains nothing. */
export function setup(): void {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) throw new Error(`${problem} For tests: "npm test".`);
}
