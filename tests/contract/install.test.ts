import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_AGENCY_COLUMNS, DEFAULT_KPIS } from '@shared/domain/agency/columns';
import { INSTALL } from '@shared/rpc/client';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { listBackups } from '../../src/main/core/store/backups';
import { RESTORE_MARKER } from '../../src/main/core/store/restore';
import { signInAs, testAgency, testCore } from '../helpers/test-core';

const DAY_MS = 24 * 60 * 60 * 1000;

test('the about page says what runs and how far the record goes', async () => {
  const { owner, core } = await testAgency();
  const about = await owner.call('install.about', {}, INSTALL);
  expect(about).toEqual({
    version: '0.0.0-test',
    schemaVersion: expect.any(Number),
    dataFolder: core.dataFolder,
    host: 'cli',
    electron: null,
    node: process.versions.node,
    sqlite: expect.stringMatching(/^3\./),
    events: 3,
    headHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    databaseBytes: expect.any(Number),
    printer: null,
  });
  expect(await owner.call('install.verify', {}, INSTALL)).toEqual({
    ok: true,
    events: about.events,
    headHash: about.headHash,
    decisions: 0,
    verifiedAtMs: core.clock.nowMs,
    problems: [],
  });
});

test('[M192] a state that was changed past the program is found, and every decision is made again', async () => {
  const agency = await testAgency();
  const { owner, scope, core, tenantId } = agency;
  const outsider = core.connect();
  const { id: outsiderId } = await owner.call('profiles.create', { name: 'Edi' }, INSTALL);
  await outsider.call('session.signIn', { profileId: outsiderId }, INSTALL);
  const incident = await owner.call(
    'incidents.record',
    { severity: 'P2', module: 'content_system', summary: 'Menu shows last year' },
    scope,
  );
  await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  expect(await owner.call('install.verify', {}, INSTALL)).toMatchObject({ ok: true, decisions: 1 });
  changePastTheProgram(agency, [
    `UPDATE incident SET state = 'closed' WHERE id = '${incident.id}'`,
    `UPDATE cycle_run SET decision = 'rollback'`,
  ]);
  const verdict = await owner.call('install.verify', {}, INSTALL);
  expect(verdict.ok).toBe(false);
  expect(verdict.problems.map(({ problem }) => problem)).toEqual(
    expect.arrayContaining([
      `incident ${incident.id} is closed, its last event says open`,
      expect.stringContaining('it says rollback'),
    ]),
  );
  expect(verdict.problems.every((problem) => problem.tenantId === tenantId)).toBe(true);
  const seen = await outsider.call('install.verify', {}, INSTALL);
  expect(seen.ok).toBe(false);
  expect(JSON.stringify(seen.problems)).not.toMatch(/[0-7][0-9A-HJKMNP-TV-Z]{25}/);
});

test('a backup is made on demand, listed, verified and recorded', async () => {
  const { owner, core } = await testAgency();
  const made = await owner.call('backups.create', {}, INSTALL);
  expect(made).toEqual({
    name: '20261103T120000000Z-manual.backup',
    createdAtMs: core.clock.nowMs,
    bytes: expect.any(Number),
    kind: 'manual',
  });
  const second = await owner.call('backups.create', {}, INSTALL);
  expect(second.name).toBe('20261103T120000001Z-manual.backup');
  const listed = await owner.call('backups.list', {}, INSTALL);
  expect(listed.map(({ name }) => name)).toEqual([second.name, made.name]);
  expect(await owner.call('backups.verify', { name: made.name }, INSTALL)).toEqual({
    ok: true,
    events: 3,
    problems: [],
  });
});

test('two windows make a backup at once: two backups', async () => {
  const { owner } = await testAgency();
  const made = await Promise.all([
    owner.call('backups.create', {}, INSTALL),
    owner.call('backups.create', {}, INSTALL),
  ]);
  const names = made.map(({ name }) => name);
  expect(new Set(names).size).toBe(2);
  for (const name of names) {
    expect(await owner.call('backups.verify', { name }, INSTALL)).toMatchObject({ ok: true });
  }
});

test('a damaged attachment does not keep backups from being made, and the verdict names it', async () => {
  const { owner, core, scope } = await testAgency();
  await attach(owner, scope);
  const [folder] = readdirSync(path.join(core.dataFolder, 'blobs'));
  const [blob] = readdirSync(path.join(core.dataFolder, 'blobs', folder ?? ''));
  writeFileSync(path.join(core.dataFolder, 'blobs', folder ?? '', blob ?? ''), 'other bytes');
  const { name } = await owner.call('backups.create', {}, INSTALL);
  expect(await owner.call('backups.verify', { name }, INSTALL)).toMatchObject({
    ok: false,
    problems: ['1 attached files are not in it'],
  });
});

test('a name that is not on the list is no backup, whatever path it spells', async () => {
  const { owner } = await testAgency();
  for (const name of ['../gatehouse.sqlite', 'gatehouse.sqlite', 'x.backup']) {
    for (const method of ['backups.verify', 'backups.restore'] as const) {
      await expect(owner.call(method, { name }, INSTALL)).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  }
});

test('one backup a day is made while the program runs, and fourteen are kept', async () => {
  const { owner, core } = await testAgency();
  const daily = () => listBackups(core.dataFolder).filter(({ kind }) => kind === 'daily');
  const newestAt = () => daily()[0]?.createdAtMs;
  await owner.call('backups.create', {}, INSTALL);
  const cutOff = '20261030T120000000Z-daily.backup.unfinished';
  writeFileSync(path.join(core.dataFolder, 'backups', cutOff), 'cut off by a crash');
  const firstAtMs = core.clock.nowMs;
  for (let hour = 0; hour < 20 * 24; hour += 6) {
    core.clock.nowMs = firstAtMs + hour * 60 * 60 * 1000;
    core.tick();
    const dueAtMs = core.clock.nowMs - ((core.clock.nowMs - firstAtMs) % DAY_MS);
    await vi.waitFor(() => expect(newestAt()).toBe(dueAtMs), { interval: 5 });
    await vi.waitFor(() => expect(daily().length).toBeLessThanOrEqual(14), { interval: 5 });
  }
  expect(daily()).toHaveLength(14);
  expect(readdirSync(path.join(core.dataFolder, 'backups'))).not.toContain(cutOff);
  expect(newestAt()).toBe(firstAtMs + 19 * DAY_MS);
  // What was made on demand is nobody's to take away.
  expect(listBackups(core.dataFolder).at(-1)).toMatchObject({ kind: 'manual' });
});

test('a restore takes effect at the next start; the present is kept beside and backed up', async () => {
  const { owner, core, scope, ownerId } = await testAgency();
  const file = await attach(owner, scope);
  const { name } = await owner.call('backups.create', {}, INSTALL);
  await owner.call('tenants.update', { expectedVersion: 1, footer: 'After the backup' }, scope);
  expect(await owner.call('backups.restore', { name }, INSTALL)).toEqual({ done: true });
  expect(await owner.call('tenants.get', {}, scope)).toMatchObject({ footer: 'After the backup' });
  await core.close();

  const again = await testCore({ dataFolder: core.dataFolder });
  const client = again.connect();
  await client.call('session.signIn', { profileId: ownerId }, INSTALL);
  expect(await client.call('tenants.get', {}, scope)).toMatchObject({ footer: '' });
  expect(
    Buffer.from(
      (await client.call('files.read', { fileId: file, offset: 0 }, scope)).chunk,
      'base64',
    ).toString(),
  ).toBe('evidence');
  expect(await client.call('install.verify', {}, INSTALL)).toMatchObject({ ok: true });
  const names = readdirSync(core.dataFolder);
  expect(names).toContain('gatehouse.sqlite.20261103T120000000Z.before-restore');
  expect(names).not.toContain(RESTORE_MARKER);
  const restored = readFileSync(path.join(core.dataFolder, 'gatehouse.sqlite'), 'latin1');
  expect(restored).toContain('backup.restored');
  const kinds = (await client.call('backups.list', {}, INSTALL)).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['manual', 'restore']);
});

test('a damaged backup is not restored, and nothing is changed', async () => {
  const { owner, core } = await testAgency();
  const { name } = await owner.call('backups.create', {}, INSTALL);
  const file = path.join(core.dataFolder, 'backups', name);
  writeFileSync(file, readFileSync(file).fill(0x41, 4096, 12_288));
  expect(await owner.call('backups.verify', { name }, INSTALL)).toMatchObject({ ok: false });
  await expect(owner.call('backups.restore', { name }, INSTALL)).rejects.toMatchObject({
    code: 'rule_violation',
    details: { reason: 'backup_damaged', file: name },
  });
  expect(readdirSync(core.dataFolder)).not.toContain(RESTORE_MARKER);
  expect(listBackups(core.dataFolder)).toHaveLength(1);
});

test('settings have a schema, an initial value and somebody who may change them', async () => {
  const agency = await testAgency();
  const { owner } = agency;
  const { client: max } = await signInAs(agency, 'Max', 'owner');
  const valuesFor = async (client: typeof max) =>
    Object.fromEntries(
      (await client.call('settings.list', {}, INSTALL)).map(({ key, value }) => [key, value]),
    );
  expect(await valuesFor(owner)).toEqual({
    sample: false,
    'backups.keptDaily': 14,
    'shell.inspector': true,
    'overview.kpis': [...DEFAULT_KPIS],
    'agency.columns': [...DEFAULT_AGENCY_COLUMNS],
  });
  const set = (client: typeof max, key: string, value: unknown) =>
    client.call('settings.set', { key, value }, INSTALL);
  const refusedAs = (reason: string) => ({ details: { reason } });
  await expect(set(owner, 'colour', 1)).rejects.toMatchObject(refusedAs('unknown_setting'));
  await expect(set(owner, 'sample', true)).rejects.toMatchObject(refusedAs('setting_by_program'));
  await expect(set(max, 'backups.keptDaily', 7)).rejects.toMatchObject({
    code: 'forbidden',
    ...refusedAs('setting_by_admin'),
  });
  await expect(set(owner, 'backups.keptDaily', 'seven')).rejects.toMatchObject(
    refusedAs('setting_value'),
  );
  await set(owner, 'backups.keptDaily', 7);
  await set(max, 'shell.inspector', false);
  expect(await valuesFor(owner)).toMatchObject({ 'backups.keptDaily': 7, 'shell.inspector': true });
  expect(await valuesFor(max)).toMatchObject({ 'shell.inspector': false });
});

test('a change of a setting is an event; the same value again is none', async () => {
  const { owner } = await testAgency();
  const events = async () => (await owner.call('install.about', {}, INSTALL)).events;
  const before = await events();
  await owner.call('settings.set', { key: 'shell.inspector', value: false }, INSTALL);
  await owner.call('settings.set', { key: 'shell.inspector', value: false }, INSTALL);
  expect(await events()).toBe(before + 1);
});

type Agency = Awaited<ReturnType<typeof testAgency>>;

/** Changes rows as somebody with the file in their hands would. */
function changePastTheProgram(agency: Agency, statements: readonly string[]): void {
  const database = new Database(path.join(agency.core.dataFolder, 'gatehouse.sqlite'));
  for (const statement of statements) database.exec(statement);
  database.close();
}

async function attach(owner: Agency['owner'], scope: Agency['scope']): Promise<string> {
  const bytes = Buffer.from('evidence');
  const { uploadId } = await owner.call(
    'files.begin',
    { name: 'proof.txt', bytes: bytes.length },
    scope,
  );
  const piece = { uploadId, offset: 0, chunk: bytes.toString('base64') };
  await owner.call('files.append', piece, scope);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return (await owner.call('files.finish', { uploadId, sha256 }, scope)).id;
}
