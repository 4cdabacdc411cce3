/** The major version of Node that the lock file brings; the SQLite binding crashes below 22. */
const neededMajor = 24;

/** The sentence for an operator whose Node is too old, or undefined when `version` ("24.1.0") will do. */
export function nodeProblem(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= neededMajor) return undefined;
  return `Gatehouse needs Node ${neededMajor} or newer; this is Node ${version}. Start it with "npm start" or "npm run gatehouse -- …", which bring the right one.`;
}

// Runs on import: an entry imports this file first and everything else with `await import(…)`,
// so nothing of the program is loaded by a Node that cannot run it.
const problem = nodeProblem(process.versions.node);
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
