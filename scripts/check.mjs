import './setup/require-node-18.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { runScript } from './setup/say.mjs';
import { checkCoverage } from './test/coverage-stage.mjs';
import { checkLayers } from './test/layers.mjs';
import { checkLint, checkTypes } from './test/static-stages.mjs';

// The quick half of the tests: what can be said without running the program.
const checks = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: checkLint },
  { name: 'layers', run: () => checkLayers() },
  { name: 'coverage', run: () => checkCoverage({ ranWhole: false }) },
];

await runScript(async () => {
  await ensureInstalled();
  let failed = 0;
  for (const { name, run } of checks) {
    const { ok, text } = await run();
    if (!ok) failed += 1;
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name}\n${ok || !text ? '' : `${text}\n`}`);
  }
  return failed === 0 ? 0 : 1;
});
