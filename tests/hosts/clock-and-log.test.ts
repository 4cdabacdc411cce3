import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClock, parseTestClock } from '../../src/main/hosts/worker/clock';
import { createCorePorts } from '../../src/main/hosts/worker/core-ports';
import { createLogFile } from '../../src/main/hosts/worker/log-file';
import { tempFolder } from './temp-folder';

const noHost = { kind: 'cli', available: [], call: () => Promise.reject(new Error('no host')) };

describe('the test clock', () => {
  it('stands still at its instant, or runs on from it', () => {
    const startMs = Date.parse('2026-10-31T09:00:00Z');
    expect(parseTestClock('2026-10-31T09:00:00Z')).toEqual({ startMs, runs: false });
    expect(parseTestClock('2026-10-31T06:00:00-03:00:run')).toEqual({ startMs, runs: true });
    const still = createClock('2026-10-31T09:00:00Z', true);
    expect([still.nowMs(), still.nowMs(), still.isTest]).toEqual([startMs, startMs, true]);
    const running = createClock('2026-10-31T09:00:00Z:run', true);
    expect(running.nowMs()).toBeGreaterThanOrEqual(startMs);
    expect(running.nowMs()).toBeLessThan(startMs + 60_000);
  });

  it.each([
    '',
    'now',
    '2026-10-31',
    '2026-10-31T09:00:00',
    '2026-13-31T09:00:00Z',
    '1793437200000',
  ])('refuses %j and says what it takes', (spec) => {
    expect(() => parseTestClock(spec)).toThrow(/takes an instant with its zone/);
  });

  it('is refused where nobody announced a test', () => {
    expect(() => createClock('2026-10-31T09:00:00Z', false)).toThrow(/GATEHOUSE_TEST=1/);
    expect(createClock(undefined, false).isTest).toBe(false);
  });
});

describe('ids from the port', () => {
  it('grow, also while the clock stands still', () => {
    vi.stubEnv('GATEHOUSE_TEST', '1');
    onTestFinished(() => void vi.unstubAllEnvs());
    const clock = '2026-10-31T09:00:00Z';
    const { newId } = createCorePorts({ dataFolder: tempFolder(), clock, host: noHost });
    const ids = Array.from({ length: 101 }, () => newId());
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(101);
    expect(ids[0]).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
  });
});

describe('the log file', () => {
  const clock = { nowMs: () => 0, isTest: true };

  it('holds one JSON object a line, errors with their stack', () => {
    const file = join(tempFolder(), 'logs', 'core.log');
    const log = createLogFile(file, clock);
    log.info('core.started', { answer: 42n });
    log.error('rpc.unexpected', { error: new TypeError('oh') });
    const [first, second] = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      level: 'info',
      event: 'core.started',
      answer: '42',
    });
    expect(second).toMatchObject({
      level: 'error',
      error: { name: 'TypeError', message: 'oh', stack: expect.stringContaining('clock-and-log') },
    });
  });

  it('starts a new file when one is full and keeps four old ones', () => {
    const folder = tempFolder();
    const file = join(folder, 'core.log');
    const log = createLogFile(file, clock, 1_000);
    for (let n = 0; n < 200; n++) log.info('line.written', { n });
    expect(readdirSync(folder).sort()).toEqual([
      'core.log',
      'core.log.1',
      'core.log.2',
      'core.log.3',
      'core.log.4',
    ]);
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).size).toBeLessThan(1_200);
    }
    expect(readFileSync(file, 'utf8').trim().split('\n').at(-1)).toContain('"n":199');
  });

  it('never throws at the core for what it is given', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    const log = createLogFile(join(tempFolder(), 'core.log'), clock);
    expect(() => log.info('a', loop)).not.toThrow();
  });
});
