import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { AppError } from '@shared/base/errors';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { listenForCommands, socketPath } from '../../src/main/hosts/ports/command-socket';
import {
  chooseDataFolder,
  prepareDataFolder,
  type Surroundings,
} from '../../src/main/hosts/ports/data-folder';
import { readHostFile, removeHostFile, writeHostFile } from '../../src/main/hosts/ports/host-file';
import { parseHostFlags } from '../../src/main/hosts/ports/host-flags';
import { tempFolder } from './temp-folder';

const around = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string>> = {},
): Surroundings => ({ platform, env, home: '/home/o', cwd: '/srv' });

const noFlags = { data: undefined, demo: false };

describe('the data folder', () => {
  it.each<[string, Parameters<typeof chooseDataFolder>[0], Surroundings, string]>([
    ['on Linux', noFlags, around('linux'), '/home/o/.local/share/gatehouse'],
    ['on Linux with XDG', noFlags, around('linux', { XDG_DATA_HOME: '/x' }), '/x/gatehouse'],
    ['on macOS', noFlags, around('darwin'), '/home/o/Library/Application Support/Gatehouse'],
    ['by GATEHOUSE_DATA', noFlags, around('linux', { GATEHOUSE_DATA: 'd' }), '/srv/d'],
    [
      'by --data before GATEHOUSE_DATA',
      { data: 'e', demo: false },
      around('linux', { GATEHOUSE_DATA: '/d' }),
      '/srv/e',
    ],
    [
      'of the demo',
      { data: undefined, demo: true },
      around('linux', { GATEHOUSE_DATA: '/d' }),
      '/d-demo',
    ],
    ['of the demo with --data', { data: '/e', demo: true }, around('linux'), '/e'],
  ])('is the right one %s', (_name, choice, surroundings, expected) => {
    expect(chooseDataFolder(choice, surroundings)).toBe(expected);
  });

  it('lies under the roaming profile on Windows', () => {
    const folder = chooseDataFolder(noFlags, around('win32', { APPDATA: '/roaming' }));
    expect(folder).toBe('/roaming/Gatehouse');
  });

  it('is closed to other users, also when it was open before', () => {
    const folder = join(tempFolder(), 'a', 'b');
    prepareDataFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('that cannot be made is refused with its name and the way on', () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    expect(() => prepareDataFolder(join(file, 'data'))).toThrow(AppError);
    expect(() => prepareDataFolder(join(file, 'data'))).toThrow(/file\/data .*--data/);
  });
});

describe("the command line's socket", () => {
  it('lies in the folder when its path is short enough, else under a name made from it', () => {
    expect(socketPath('/d', 'linux')).toBe('/d/host.sock');
    const long = `/${'x'.repeat(120)}`;
    expect(socketPath(long, 'linux')).toMatch(/\/gatehouse-\d+-[0-9a-f]{16}\/host\.sock$/);
    expect(socketPath(long, 'linux').length).toBeLessThanOrEqual(103);
    expect(socketPath(long, 'linux')).not.toBe(socketPath(`${long}y`, 'linux'));
  });

  it('does not lie in a temporary folder that somebody else may look into', async () => {
    const folder = tempFolder();
    vi.stubEnv('TMPDIR', folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    const dataFolder = `/${'x'.repeat(120)}`;
    mkdirSync(dirname(socketPath(dataFolder)), { recursive: true });
    chmodSync(dirname(socketPath(dataFolder)), 0o777);
    const connect = () => new MessageChannel().port1;
    await expect(listenForCommands(dataFolder, connect)).rejects.toThrow(/open to others/);
    expect(readdirSync(dirname(socketPath(dataFolder)))).toEqual([]);
  });

  it('is a pipe on Windows whose name nobody can guess', () => {
    expect(socketPath('/d', 'win32')).toMatch(
      /^\\\\\.\\pipe\\gatehouse-[0-9a-f]{16}-[0-9a-f]{32}$/,
    );
    expect(socketPath('/d', 'win32')).not.toBe(socketPath('/d', 'win32'));
  });
});

describe('the host file', () => {
  const record = {
    pid: process.pid,
    host: 'browser',
    socket: '/s',
    startedAt: '2026-11-01T08:00:00.000Z',
  } as const;

  it('comes back as it was written, for its user only, and goes with its process alone', () => {
    const folder = tempFolder();
    writeHostFile(folder, record);
    expect(readHostFile(folder)).toEqual(record);
    expect(statSync(join(folder, 'host.json')).mode & 0o777).toBe(0o600);
    removeHostFile(folder, process.pid + 1);
    expect(readHostFile(folder)).toEqual(record);
    removeHostFile(folder, process.pid);
    expect(readHostFile(folder)).toBeUndefined();
  });

  it.each(['', '{', '{"pid":"1"}', '[]'])('that says %j says nothing', (content) => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'host.json'), content);
    expect(readHostFile(folder)).toBeUndefined();
    expect(readFileSync(join(folder, 'host.json'), 'utf8')).toBe(content);
  });
});

describe("a host's flags", () => {
  it('are read as given', () => {
    const args = ['--data', 'd', '--port', '8080', '--demo', '--json'];
    expect(parseHostFlags(args, {})).toEqual({
      data: 'd',
      port: 8080,
      demo: true,
      clock: undefined,
      json: true,
    });
  });

  it.each([
    [['--port', 'eighty'], /--port takes a number from 0 to 65535; it was given "eighty"/],
    [['--port', '65536'], /"65536"/],
    [['--data'], /--data/],
    [['--nonsense'], /--nonsense.*Flags: --data DIR/],
    [['--clock', '2026-10-31T09:00:00Z'], /GATEHOUSE_TEST=1/],
  ])('%j are refused with what to do', (args, message) => {
    expect(() => parseHostFlags(args, {})).toThrow(message);
  });

  it('of Electron and Chromium are passed over where they come along', () => {
    const args = ['.', '--no-sandbox', '--demo', '--remote-debugging-port=0'];
    expect(parseHostFlags(args, {}, false)).toMatchObject({ demo: true, data: undefined });
  });
});
