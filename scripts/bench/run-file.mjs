// Runs on the project's Node: measures the figures of one built bench file whose names begin with the prefix and
// prints one JSON line for each.
import { pathToFileURL } from 'node:url';
import { failsRun, lineOf } from './report.mjs';

const [file = '', prefix = ''] = process.argv.slice(2);
/** @type {{ figures: readonly import('../../tests/bench/figure').Figure[] }} */
const { figures } = await import(pathToFileURL(file).href);

let failed = false;
for (const figure of figures.filter(({ name }) => name.startsWith(prefix))) {
  const line = lineOf(figure, await figure.measure());
  process.stdout.write(`${JSON.stringify(line)}\n`);
  failed ||= failsRun(line);
}
process.exit(failed ? 2 : 0);
