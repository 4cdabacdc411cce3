import './setup/require-node-18.mjs';
import { runScript } from './setup/say.mjs';
import { checkCoverage, draftTable } from './test/coverage-stage.mjs';

await runScript(async () => {
  if (process.argv.includes('--draft')) {
    process.stdout.write(`${draftTable()}\n`);
    return 0;
  }
  const { ok, text } = await checkCoverage({ ranWhole: process.argv.includes('--ran') });
  process.stdout.write(`${text}\n`);
  return ok ? 0 : 1;
});
