import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL } from '@shared/rpc/client';
import Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { verifyEvents, verifyStates } from '../../src/main/core/store/verify-events';
import { buildProgram, runHost } from '../hosts/program';
import { tempFolder } from '../hosts/temp-folder';
import { addUntilRefused, windowOf, workplace } from './host-window';

const KILLS = 8;

let built: URL;
beforeAll(async () => {
  built = await buildProgram('kill');
}, 60_000);

/** Three windows keep four commands each under way; the host is killed in the midst of them. */
async function workAndKill(folder: string, atLeast: number): Promise<readonly string[]> {
  const host = await runHost(built, ['--data', folder]);
  const { client, scope } = await workplace(host.ready.url);
  const acknowledged: string[] = [];
  const others = await Promise.all([windowOf(host.ready.url), windowOf(host.ready.url)]);
  const { profiles } = await client.call('session.state', {}, INSTALL);
  for (const other of others) {
    await other.call('session.signIn', { profileId: profiles[0]?.id ?? '' }, INSTALL);
  }
  const work = [client, ...others].flatMap((window) =>
    Array.from({ length: 4 }, () => addUntilRefused(window, scope, acknowledged)),
  );
  await expect
    .poll(() => acknowledged.length, { timeout: 20_000, interval: 1 })
    .toBeGreaterThan(atLeast);
  host.child.kill('SIGKILL');
  for (const refusal of await Promise.all(work)) {
    expect(refusal).toMatchObject({ code: 'unavailable' });
  }
  await host.ended;
  return acknowledged;
}

/** What lies in the folder, read by a connection that recovers it as the next start does. */
async function foundIn(folder: string) {
  const database = new Database(join(folder, 'gatehouse.sqlite'));
  try {
    return {
      integrity: database.pragma('integrity_check', { simple: true }),
      chain: (await verifyEvents(database)).problems,
      states: await verifyStates(database),
      tasks: new Set(database.prepare('SELECT id FROM task').pluck().all()),
      created: new Set(
        database
          .prepare("SELECT substr(subject, 6) FROM event WHERE type = 'task.created'")
          .pluck()
          .all(),
      ),
    };
  } finally {
    database.close();
  }
}

test('what was acknowledged outlives a kill under load, with its events in a whole chain', {
  timeout: 300_000,
}, async () => {
  const folder = tempFolder();
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    acknowledged.push(...(await workAndKill(folder, 10 + kill * 7)));
    // No mark of a clean close is left, so the next start reads the whole file.
    expect(existsSync(join(folder, 'closed.json'))).toBe(false);
  }
  const { integrity, chain, states, tasks, created } = await foundIn(folder);
  expect({ integrity, chain, states }).toEqual({ integrity: 'ok', chain: [], states: [] });
  expect(acknowledged.filter((id) => !tasks.has(id))).toEqual([]);
  // A task and its event are kept together or not at all.
  expect(created).toEqual(tasks);
});
