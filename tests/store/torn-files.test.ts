import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { INSTALL } from '@shared/rpc/client';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/main/core/store/open-database';
import { verifyEvents, verifyStates } from '../../src/main/core/store/verify-events';
import { refusalOf } from '../helpers/refusal-of';
import { temporaryFolder, testAgency, testCore } from '../helpers/test-core';

const PAGE = 4_096;
const SEED = 20_261_103;

/** Numbers that look like chance and come again with the seed (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The bytes of a workspace with tasks and one backup: its database, closed, and the backup's path. */
async function workspace() {
  const { owner, scope, core } = await testAgency();
  for (let task = 0; task < 60; task += 1) {
    const notes = `Notes ${task} that fill their page. `.repeat(20);
    await owner.call(
      'tasks.create',
      { title: `Task ${task}`, module: 'content_system', notes },
      scope,
    );
  }
  const { name } = await owner.call('backups.create', {}, INSTALL);
  await core.close();
  const { dataFolder } = core;
  const file = path.join(dataFolder, 'gatehouse.sqlite');
  return {
    dataFolder,
    file,
    whole: readFileSync(file),
    backup: path.join(dataFolder, 'backups', name),
  };
}

/** What a disk, a copy that was broken off or a careless program makes of a database. */
function damages(whole: Buffer): readonly (readonly [string, Buffer])[] {
  const random = chance(SEED);
  const pages = whole.length / PAGE;
  const with_ = (change: (bytes: Buffer) => unknown) => {
    const bytes = Buffer.from(whole);
    change(bytes);
    return bytes;
  };
  const noise = Buffer.from(Array.from({ length: PAGE }, () => random(256)));
  return [
    ['cut to less than a header', whole.subarray(0, 99)],
    ['cut within the first page', whole.subarray(0, 2_000)],
    ['cut at a page', whole.subarray(0, Math.floor(pages / 2) * PAGE)],
    ['cut within a page', whole.subarray(0, whole.length - 1_234)],
    ['with its last page missing', whole.subarray(0, whole.length - PAGE)],
    ['with zeros for a header', with_((bytes) => bytes.fill(0, 0, 100))],
    ['with zeros for a first page', with_((bytes) => bytes.fill(0, 0, PAGE))],
    ['with nothing but zeros', Buffer.alloc(whole.length)],
    ['with nothing but noise', Buffer.concat(Array.from({ length: pages }, () => noise))],
    ['with a header of noise', with_((bytes) => noise.copy(bytes, 16, 0, 84))],
    ...Array.from({ length: 20 }, () => {
      const page = 1 + random(pages - 1);
      return [
        `with noise over page ${page + 1}`,
        with_((bytes) => noise.copy(bytes, page * PAGE)),
      ] as const;
    }),
  ];
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

test(`a database that was cut, emptied or written over is refused untouched, and the newest backup is named (seed ${SEED})`, async () => {
  const { dataFolder, file, whole, backup } = await workspace();
  for (const [what, bytes] of damages(whole)) {
    writeFileSync(file, bytes);
    const before = hashOf(file);
    const refusal = await refusalOf(testCore({ dataFolder }));
    expect([what, refusal]).toEqual([
      what,
      expect.objectContaining({
        code: 'unavailable',
        reason: 'corrupt_database',
        newestBackup: backup,
      }),
    ]);
    expect([what, hashOf(file)]).toEqual([what, before]);
    for (const part of ['-wal', '-shm']) rmSync(file + part, { force: true });
  }
  writeFileSync(file, whole);
  expect(await refusalOf(testCore({ dataFolder }))).toBe('allowed');
}, 60_000);

/** A folder as a kill leaves it: a database and a write-ahead log with the last work. */
async function killedWorkspace() {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  const file = path.join(core.dataFolder, 'gatehouse.sqlite');
  for (let task = 0; task < 12; task += 1) {
    await owner.call('tasks.create', { title: `Task ${task}`, module: 'content_system' }, scope);
  }
  const killed = { database: readFileSync(file), wal: readFileSync(`${file}-wal`) };
  await core.close();
  const closed = new Database(file, { readonly: true });
  const hashes = closed.prepare('SELECT hash FROM event ORDER BY seq').pluck().all();
  closed.close();
  return { ...killed, hashes };
}

/** Cuts, zeros and flipped bits, all over the log. */
function tornLogs(wal: Buffer): readonly (readonly [string, Buffer])[] {
  const random = chance(SEED);
  return Array.from({ length: 60 }, (_, index) => {
    const at = random(wal.length);
    const bytes = Buffer.from(wal);
    if (index % 3 === 0) return [`cut at ${at}`, wal.subarray(0, at)] as const;
    if (index % 3 === 1) return [`zeros from ${at}`, bytes.fill(0, at, at + PAGE)] as const;
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random(8)), at);
    return [`a bit flipped at ${at}`, bytes] as const;
  });
}

test(`a torn write-ahead log costs the work behind the tear and nothing before it (seed ${SEED})`, async () => {
  const { database, wal, hashes } = await killedWorkspace();
  const folder = temporaryFolder();
  const lengths = new Set<number>();
  for (const [index, [what, torn]] of tornLogs(wal).entries()) {
    const dataFolder = path.join(folder, String(index));
    mkdirSync(dataFolder);
    const file = path.join(dataFolder, 'gatehouse.sqlite');
    writeFileSync(file, database);
    writeFileSync(`${file}-wal`, torn);
    const opened = await openDatabase({
      dataFolder,
      nowMs: 0,
      backupBefore: async () => undefined,
    });
    const chain = await verifyEvents(opened.reader);
    const states = await verifyStates(opened.reader);
    const found = opened.reader.prepare('SELECT hash FROM event ORDER BY seq').pluck().all();
    opened.close();
    expect([what, chain.problems, states]).toEqual([what, [], []]);
    expect([what, found]).toEqual([what, hashes.slice(0, found.length)]);
    lengths.add(found.length);
  }
  // The tears fell all over the log, or this would prove little.
  expect(lengths.size).toBeGreaterThan(5);
}, 60_000);
