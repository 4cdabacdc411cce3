// Runs on the project's Node: opens the address that arrives on standard input in a headless Chromium (named by the
// first argument), waits until the console has painted and prints one JSON line.
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const [executablePath = '', isRoot] = process.argv.slice(2);
const patienceMs = 60_000;

const launching = chromium.launch({
  executablePath,
  chromiumSandbox: isRoot !== 'root',
  args: ['--disable-background-networking', '--no-first-run'],
});
launching.catch(() => undefined);

const lines = createInterface({ input: process.stdin });
// The input that ends without an address: the host did not come up, there is nothing to look at.
lines.once('close', leave);
lines.once('line', async (url) => {
  lines.off('close', leave);
  process.stdout.write(`${JSON.stringify(await look(url))}\n`, leave);
});

async function leave() {
  await launching.then((browser) => browser.close()).catch(() => undefined);
  process.exit(0);
}

/** @param {string} url */
async function look(url) {
  /** @type {string[]} */
  const problems = [];
  try {
    const browser = await launching;
    const page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        problems.push(`${message.text()} ${message.location().url}`.trim());
      }
    });
    await page.goto(url, { timeout: patienceMs });
    // A locator, not a function in the page: the console's policy allows no evaluated code, and it stays in force.
    const painted = page.locator('html[data-painted="true"]');
    await painted.waitFor({ state: 'attached', timeout: patienceMs });
    const atMs = Date.now();
    return problems.length === 0 ? { ok: true, atMs } : { ok: false, reason: problems.join(' | ') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: [reason, ...problems].join(' | ') };
  }
}
