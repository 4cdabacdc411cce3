import { resolve } from 'node:path';
import { SetupError } from '../setup/say.mjs';

/**
 * @typedef {object} StartFlags
 * @property {'auto' | 'browser' | 'electron'} host
 * @property {string | undefined} data absolute folder; undefined is the platform's own
 * @property {string | undefined} port
 * @property {boolean} demo
 * @property {boolean} smoke
 * @property {boolean} help
 */

export const startHelp = `npm start -- [flags]

  --browser     start the browser host even where Electron could run
  --electron    start the Electron window; asks for its binary again after a failed download
  --data DIR    keep everything in this folder
  --demo        open the sample agency
  --port N      port of the browser host on 127.0.0.1 (a free one is taken otherwise)
  --smoke       open the console in a headless Chromium, print one JSON line, end
  --help        this text`;

/**
 * @param {readonly string[]} args
 * @returns {StartFlags}
 * @throws SetupError with exit code 2 for a flag that does not exist, lacks its value or contradicts another
 */
export function parseStartFlags(args) {
  /** @type {StartFlags} */
  const flags = {
    host: 'auto',
    data: undefined,
    port: undefined,
    demo: false,
    smoke: false,
    help: false,
  };
  const rest = [...args];
  for (let flag = rest.shift(); flag !== undefined; flag = rest.shift()) {
    const [name = '', given] = splitOnce(flag);
    if (name === '--data') flags.data = resolve(valueFor(name, given ?? rest.shift()));
    else if (name === '--port') flags.port = portOf(valueFor(name, given ?? rest.shift()));
    else setSwitch(flags, flag);
  }
  if (flags.smoke && flags.host === 'electron') {
    throw usage(
      '--smoke looks at the console in a headless Chromium: it cannot be combined with --electron.',
    );
  }
  return flags;
}

/**
 * @param {StartFlags} flags
 * @param {string} flag
 */
function setSwitch(flags, flag) {
  if (flag === '--browser' || flag === '--electron') {
    const host = flag === '--browser' ? 'browser' : 'electron';
    if (flags.host !== 'auto' && flags.host !== host)
      throw usage('--browser and --electron exclude each other.');
    flags.host = host;
  } else if (flag === '--demo') flags.demo = true;
  else if (flag === '--smoke') flags.smoke = true;
  else if (flag === '--help' || flag === '-h') flags.help = true;
  else throw usage(`There is no flag "${flag}".`);
}

/** @param {string} flag */
function splitOnce(flag) {
  const at = flag.indexOf('=');
  return at < 0 ? [flag] : [flag.slice(0, at), flag.slice(at + 1)];
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function valueFor(name, value) {
  if (value === undefined || value === '' || value.startsWith('--'))
    throw usage(`${name} needs a value.`);
  return value;
}

/** @param {string} text */
function portOf(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw usage(`--port needs a number from 1 to 65535; found "${text}".`);
  }
  return text;
}

/** @param {string} problem */
const usage = (problem) => new SetupError(`${problem} "npm start -- --help" lists the flags.`, 2);

/**
 * What the host itself is told.
 * @param {StartFlags} flags
 * @returns {string[]}
 */
export function hostArguments(flags) {
  return [
    ...(flags.data === undefined ? [] : ['--data', flags.data]),
    ...(flags.port === undefined ? [] : ['--port', flags.port]),
    ...(flags.demo ? ['--demo'] : []),
  ];
}
