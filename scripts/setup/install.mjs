import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.mjs';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { isInstalledAsLocked } from './installed-as-locked.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { cacheFolder, findOnPath, inRoot, nodeBinary, outerPath, root } from './paths.mjs';
import { SetupError, say, whileSaying } from './say.mjs';

const stampFile = inRoot('node_modules', '.cache', 'gatehouse-installed');
const wanted = () =>
  `${process.platform}-${process.arch} ${fingerprint(root, ['package-lock.json'])}`;
const isCurrent = () => readStamp(stampFile) === wanted() && existsSync(nodeBinary);

/**
 * Brings node_modules and the project's own Node to what package-lock.json says; nothing to do is the usual case.
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function ensureInstalled() {
  if (isCurrent()) return false;
  return oneAtATime(async () => {
    if (isCurrent()) return false;
    const installed = !isInstalledAsLocked(root);
    if (installed) await installPackages();
    await ensureNode();
    writeStamp(stampFile, wanted());
    return installed;
  });
}

async function installPackages() {
  const startedAt = Date.now();
  const command = requireNpm();
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await whileSaying('Installing packages (once, about half a minute)', runNpm(command, args));
  say(`Packages installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

/** The `node` package fetches its binary in an install script, which `--ignore-scripts` has left out. */
async function ensureNode() {
  if (!existsSync(nodeBinary)) {
    await whileSaying("Installing the program's own Node", installNode());
  }
  const answer = await runQuietly(nodeBinary, ['--version']);
  const version = JSON.parse(
    readFileSync(inRoot('node_modules', 'node', 'package.json'), 'utf8'),
  ).version;
  if (answer.output.trim() !== `v${version}`) {
    throw new SetupError(
      `The program's own Node does not start on this machine (${process.platform} ${process.arch}): expected v${version}, got "${answer.output.trim()}".`,
    );
  }
  const link = inRoot('node_modules', '.bin', 'node');
  if (process.platform !== 'win32' && !existsSync(link)) symlinkSync('../node/bin/node', link);
}

async function installNode() {
  requireNpm();
  const outerNode = findOnPath('node', outerPath()) ?? process.execPath;
  const folder = inRoot('node_modules', 'node');
  const env = { ...process.env, PATH: outerPath(), npm_config_ignore_scripts: 'true' };
  report(await runQuietly(outerNode, ['installArchSpecificPackage'], { cwd: folder, env }));
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function runNpm(command, args) {
  const env = { ...process.env, PATH: outerPath() };
  report(await runQuietly(command, args, { env, shell: process.platform === 'win32' }));
}

function requireNpm() {
  const command = findOnPath('npm', outerPath());
  if (command === undefined) {
    throw new SetupError(
      'npm was not found on the PATH: install Node 18 or newer together with npm, then run this again.',
    );
  }
  return command;
}

/** @param {import('./child.mjs').Outcome} outcome */
function report(outcome) {
  if (outcome.code === 0) return;
  mkdirSync(cacheFolder, { recursive: true });
  const log = join(cacheFolder, 'install.log');
  writeFileSync(log, outcome.output);
  throw new SetupError(`${explain(outcome.output)} The whole output is in ${log}.`);
}

/**
 * The one line an operator can act on, out of npm's output.
 * @param {string} output
 */
export function explain(output) {
  const network =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/;
  if (network.test(output)) {
    return 'The package registry could not be reached: the first start needs a network connection. Connect, then run this again.';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: the packages need about 700 MB.';
  if (/EACCES|EPERM/.test(output)) return `No permission to write into ${root}.`;
  const line =
    output.split('\n').find((text) => /error/i.test(text)) ?? output.trim().split('\n').at(-1);
  return `Installing the packages failed: ${(line ?? '').replace(/^npm (error|ERR!)\s*/i, '').trim()}.`;
}
