import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importsOf } from '../architecture/source-files';
import { builtEntry } from '../helpers/built-entry';

/** The mark by which the fuses are found in Electron's binary; behind it version, length and the fuses. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-package-'));
const resources = join(folder, 'dist', 'linux-unpacked', 'resources');
const unpacked = join(resources, 'app.asar.unpacked');

interface Packed {
  readonly path: string;
  readonly isUnpacked: boolean;
}
let files: readonly Packed[] = [];

/** A folder in the place of Electron's: the packing needs no binary that runs. */
function electronStandIn(): string {
  const standIn = join(folder, 'electron');
  mkdirSync(standIn);
  writeFileSync(join(standIn, 'electron'), `${fuseMark}\u0001\u0008${'0'.repeat(8)}`);
  chmodSync(join(standIn, 'electron'), 0o755);
  writeFileSync(join(standIn, 'version'), '45.4.1');
  return standIn;
}

beforeAll(() => {
  builtEntry('index');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'scripts/package.mjs',
      '--linux',
      'dir',
      `-c.electronDist=${electronStandIn()}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The packing failed.\n${stdout}\n${stderr}`);
  files = listPackage(join(resources, 'app.asar'), { isPack: true }).map((line) => ({
    path: line.slice(line.indexOf('/')),
    isUnpacked: line.startsWith('unpack'),
  }));
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paths = () => files.map((file) => file.path);

describe('the packed program', () => {
  it('holds every entry, the preload and the page', () => {
    expect(paths()).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/index.js',
        '/out/main/core-worker.js',
        '/out/preload/index.cjs',
        '/out/renderer/index.html',
      ]),
    );
  });

  it("keeps what the core's thread loads outside the archive: entry, imports, native binding", () => {
    const insideOnly = files
      .filter((file) => /^\/(out\/main|node_modules)\/.*\.(js|cjs|mjs|json|node)$/.test(file.path))
      .filter((file) => !file.isUnpacked);
    expect(insideOnly).toEqual([]);
    const bindings = files.filter((file) => file.path.endsWith('.node'));
    expect(bindings.map((file) => file.path)).toEqual([
      `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ]);
  });

  it('holds every package that the built program imports', () => {
    const imported = readdirSync(join(unpacked, 'out', 'main'), {
      recursive: true,
      encoding: 'utf8',
    })
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => packagesIn(readFileSync(join(unpacked, 'out', 'main', name), 'utf8')));
    expect(imported).toContain('better-sqlite3');
    const missing = [...new Set(imported)].filter(
      (name) => !paths().includes(`/node_modules/${name}/package.json`),
    );
    expect(missing).toEqual([]);
  });

  it('holds no sources, no tests, no build tools and no C code', () => {
    const needless = paths().filter(
      (path) =>
        /^\/(src|tests|scripts|docs|migrations|\.cache)\//.test(path) ||
        /^\/node_modules\/(electron|react|vite|@mantine|playwright|node)(\/|$)/.test(path) ||
        /\.(c|cpp|h|gyp|map|d\.ts)$/.test(path),
    );
    expect(needless).toEqual([]);
  });

  it('runs from what lies outside the archive alone', ({ skip }) => {
    if (process.platform !== 'linux') return skip('only the Linux binding was packed');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(unpacked, 'out', 'main', 'cli.js'),
        'tenants',
        '--json',
        '--data',
        join(folder, 'data'),
      ],
      { encoding: 'utf8', cwd: folder },
    );
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual([]);
  });

  it('has its fuses set: no Node mode, no inspector, only its own archive', () => {
    const binary = readFileSync(join(folder, 'dist', 'linux-unpacked', 'gatehouse'), 'latin1');
    const at = binary.indexOf(fuseMark) + fuseMark.length + 2;
    const [runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, , fileProtocol] =
      binary.slice(at);
    expect({ runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, fileProtocol }).toEqual(
      {
        runAsNode: '0',
        cookies: '1',
        nodeOptions: '0',
        inspect: '0',
        integrity: '1',
        onlyAsar: '1',
        fileProtocol: '0',
      },
    );
  });
});

/** The packages that a built file imports, without Node's own and Electron. */
function packagesIn(text: string): readonly string[] {
  return importsOf('out/main/chunk.js', text)
    .filter((found) => found.isPackage)
    .map((found) => found.target)
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    )
    .filter((name) => name !== 'electron');
}
