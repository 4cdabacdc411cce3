import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { createRpcClient, INSTALL } from '@shared/rpc/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHostFile } from '../../src/main/hosts/ports/host-file';
import { buildEntries } from './build-entries';
import { buildProgram, run, runHost } from './program';
import { tempFolder } from './temp-folder';
import { openWindow } from './window-client';

let built: URL;
beforeAll(async () => {
  built = await buildProgram('host-process');
}, 60_000);

const askState = (folder: string, ...rest: readonly string[]) =>
  run(new URL('ask-state.js', built), [folder, ...rest], { GATEHOUSE_TEST: '1' });

describe('the browser host as a process', () => {
  it('answers a window through its core, closes both on SIGTERM and leaves the folder free', async () => {
    const folder = join(tempFolder(), 'data');
    const host = await runHost(built, ['--data', folder]);
    expect(host.ready).toEqual({
      event: 'ready',
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{64}$/),
      dataFolder: folder,
      port: Number(new URL(host.ready.url).port),
    });
    const client = createRpcClient(() => 'one');
    client.attach((await openWindow(host.ready.url)).transport);
    const state = await client.call('session.state', {}, INSTALL);
    expect(state).toMatchObject({ host: 'browser', firstRun: true, testClock: false });

    host.child.kill('SIGTERM');
    expect((await host.ended).code).toBe(0);
    expect(client.connected).toBe(false);
    expect(existsSync(join(folder, 'host.json'))).toBe(false);
    expect(existsSync(join(folder, 'host.sock'))).toBe(false);
    expect(readFileSync(join(folder, 'logs', 'core.log'), 'utf8')).toContain('core.stopped');
    expect(JSON.parse(await askState(folder).nextLine())).toMatchObject({ mode: 'in-process' });
  });

  it('keeps its folder, host file and log to its user', async () => {
    const folder = join(tempFolder(), 'data');
    await runHost(built, ['--data', folder]);
    const mode = (name: string) => (statSync(join(folder, name)).mode & 0o777).toString(8);
    expect([mode('.'), mode('host.json'), mode('logs/core.log')]).toEqual(['700', '600', '600']);
  });

  it('tells a second host on the folder who has it, and changes nothing', async () => {
    const folder = tempFolder();
    const first = await runHost(built, ['--data', folder]);
    const second = run(new URL('node-host.js', built), ['--data', folder]);
    const { code, stderr } = await second.ended;
    expect(code).toBe(1);
    expect(stderr).toContain(
      `The Gatehouse browser host (process ${first.child.pid}) has the data`,
    );
    expect(readHostFile(folder)?.pid).toBe(first.child.pid);
  });

  it('says that a port is taken, and frees the folder again', async () => {
    const first = await runHost(built, ['--data', tempFolder()]);
    const folder = tempFolder();
    const args = ['--data', folder, '--port', String(first.ready.port)];
    const { code, stderr } = await run(new URL('node-host.js', built), args).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${first.ready.port} is taken by another program.`);
    expect(JSON.parse(await askState(folder).nextLine())).toMatchObject({ mode: 'in-process' });
  });

  it('refuses a database that is damaged, with a sentence and no stack', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'gatehouse.sqlite'), 'this is no database, whatever its name says');
    const { code, stderr } = await run(new URL('node-host.js', built), ['--data', folder]).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('gatehouse.sqlite');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('takes a test clock only where tests are announced', async () => {
    const clock = '2026-10-31T09:00:00Z';
    const refused = run(new URL('node-host.js', built), ['--data', tempFolder(), '--clock', clock]);
    expect(await refused.ended).toEqual({
      code: 1,
      stderr: '--clock is taken only with GATEHOUSE_TEST=1.\n',
    });
    const args = ['--data', tempFolder(), '--clock', clock];
    const host = await runHost(built, args, { GATEHOUSE_TEST: '1' });
    const client = createRpcClient(() => 'one');
    client.attach((await openWindow(host.ready.url)).transport);
    expect(await client.call('session.state', {}, INSTALL)).toMatchObject({
      testClock: true,
      nowMs: Date.parse(clock),
    });
  });
});

describe('the command line beside a host', () => {
  it("talks to the running host's core, and starts its own when there is none", async () => {
    const folder = tempFolder();
    expect(JSON.parse(await askState(folder).nextLine())).toMatchObject({
      mode: 'in-process',
      host: 'cli',
    });
    await runHost(built, ['--data', folder]);
    expect(JSON.parse(await askState(folder).nextLine())).toMatchObject({
      mode: 'host',
      host: 'browser',
    });
  });

  it('finds the host under a folder whose path is too long for a socket', async () => {
    const folder = join(tempFolder(), 'long'.repeat(30), 'data');
    await runHost(built, ['--data', folder]);
    const socket = readHostFile(folder)?.socket ?? '';
    expect(socket.startsWith(folder)).toBe(false);
    expect(JSON.parse(await askState(folder).nextLine())).toMatchObject({ mode: 'host' });
  });

  it('is not held up by what a killed host left behind', async () => {
    const folder = tempFolder();
    const host = await runHost(built, ['--data', folder]);
    host.child.kill('SIGKILL');
    await host.ended;
    expect(existsSync(join(folder, 'host.json'))).toBe(true);
    expect(JSON.parse(await askState(folder).nextLine())).toMatchObject({ mode: 'in-process' });
    await runHost(built, ['--data', folder]);
    expect(JSON.parse(await askState(folder).nextLine())).toMatchObject({ mode: 'host' });
  });

  it('waits for another command on the same folder', async () => {
    const folder = tempFolder();
    const commands = [askState(folder), askState(folder), askState(folder)];
    const answers = await Promise.all(commands.map((command) => command.nextLine()));
    expect(answers.map((answer) => JSON.parse(answer).mode)).toEqual([
      'in-process',
      'in-process',
      'in-process',
    ]);
  });

  it('runs under the test clock it is given', async () => {
    const state = await askState(tempFolder(), '2026-10-31T09:00:00Z').nextLine();
    expect(JSON.parse(state)).toMatchObject({
      testClock: true,
      nowMs: Date.parse('2026-10-31T09:00:00Z'),
    });
  });

  it('is cut off when it sends what is no frame, and the host goes on', async () => {
    const folder = tempFolder();
    await runHost(built, ['--data', folder]);
    const socket = createConnection(readHostFile(folder)?.socket ?? '');
    const closed = new Promise((resolve) => socket.once('close', () => resolve(true)));
    socket.on('error', () => undefined);
    socket.resume();
    socket.write('this is no frame\n');
    expect(await closed).toBe(true);
    expect(JSON.parse(await askState(folder).nextLine())).toMatchObject({ mode: 'host' });
  });
});

describe('the browser host with --demo', () => {
  it('makes the sample agency once, beside the folder that it would use without', {
    timeout: 60_000,
  }, async () => {
    const folder = tempFolder();
    const env = { GATEHOUSE_DATA: join(folder, 'data') };
    const first = await runHost(built, ['--demo'], env);
    expect(first.ready.dataFolder).toBe(join(folder, 'data-demo'));
    expect(existsSync(join(folder, 'data'))).toBe(false);
    first.child.kill('SIGTERM');
    expect((await first.ended).stderr).toContain('Making the sample agency');

    const second = await runHost(built, ['--demo'], env);
    const client = createRpcClient(() => 'one');
    client.attach((await openWindow(second.ready.url)).transport);
    const state = await client.call('session.state', {}, INSTALL);
    expect(state).toMatchObject({ firstRun: false, sample: true });
    second.child.kill('SIGTERM');
    expect((await second.ended).stderr).not.toContain('Making the sample agency');
  });

  it('refuses a folder that holds other data than the sample, and leaves it as it is', async () => {
    const folder = tempFolder();
    const host = await runHost(built, ['--data', folder]);
    const client = createRpcClient(() => 'one');
    client.attach((await openWindow(host.ready.url)).transport);
    await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
    host.child.kill('SIGTERM');
    await host.ended;

    const args = ['--data', folder, '--demo'];
    const { code, stderr } = await run(new URL('node-host.js', built), args).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(`The folder ${folder} holds other data than the sample agency.`);
    expect(existsSync(join(folder, 'host.json'))).toBe(false);
    expect(JSON.parse(await askState(folder).nextLine())).toMatchObject({ firstRun: false });
  });
});

describe('the browser host whose core crashes', () => {
  it('ends with 1, says why, and leaves no host file behind', async () => {
    const crashing = await buildEntries('host-crash', {
      'node-host': 'src/main/node-host.ts',
      'core-worker': 'tests/hosts/fixtures/ports-worker.ts',
    });
    const folder = tempFolder();
    const host = await runHost(crashing, ['--data', folder]);
    const { transport } = await openWindow(host.ready.url);
    transport.send({ t: 'call', id: '1', method: 'thread.crash', scope: INSTALL, input: {} });
    const { code, stderr } = await host.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('The core stopped by a fault: Error: a fault of the core');
    expect(existsSync(join(folder, 'host.json'))).toBe(false);
  });
});
