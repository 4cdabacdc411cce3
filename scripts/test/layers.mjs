import { runQuietly } from '../setup/child.mjs';
import { filesUnder } from '../setup/fingerprint.mjs';
import { inRoot, nodeBinary, root } from '../setup/paths.mjs';

/**
 * Cruises a tree's imports by the rules of .dependency-cruiser.mjs.
 * @param {string} [folder] the folder that holds `src`
 * @returns {Promise<{ ok: boolean, text: string }>} not ok as well when files of `src` were not seen
 */
export async function checkLayers(folder = root) {
  const command = inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const args = [command, 'src', '--config', inRoot('.dependency-cruiser.mjs')];
  const outcome = await runQuietly(nodeBinary, [...args, '--output-type', 'json'], { cwd: folder });
  if (!outcome.stdout.startsWith('{')) return { ok: false, text: outcome.output };
  const { modules, summary } = JSON.parse(outcome.stdout);
  const sources = filesUnder(`${folder}/src`).filter((file) => /\.tsx?$/.test(file)).length;
  const seen = modules.filter(isSource).length;
  if (seen === 0 || seen < sources) {
    return { ok: false, text: `Only ${seen} of ${sources} source files were cruised.` };
  }
  const lines = summary.violations.map(lineOf);
  return { ok: lines.length === 0, text: [...lines, `${seen} modules cruised`].join('\n') };
}

const isSource = (/** @type {{ source: string }} */ module) =>
  /^src\/.*\.tsx?$/.test(module.source);

/** @param {{ rule: { name: string }, from: string, to: string }} violation */
const lineOf = (violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`;
