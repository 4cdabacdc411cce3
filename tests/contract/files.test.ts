import { createHash } from 'node:crypto';
import { existsSync, readdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { CHUNK_BYTES, MAX_FILE_BYTES } from '@shared/contract/files';
import { text } from '@shared/i18n/format';
import { INSTALL } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { expect, test } from 'vitest';
import { blobPath, UPLOAD_FOLDER, writeBlob } from '../../src/main/core/store/blobs';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const DAY_MS = 24 * 60 * 60 * 1000;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** More than two pieces, none of them like another. */
const LARGE = Buffer.from(
  Array.from({ length: 2 * CHUNK_BYTES + 1_000 }, (_, index) => (index * 31 + (index >> 9)) % 251),
);

async function begin({ owner, scope }: TestAgency, name: string, bytes: number): Promise<string> {
  return (await owner.call('files.begin', { name, bytes, mediaType: 'text/csv' }, scope)).uploadId;
}

async function send(agency: TestAgency, uploadId: string, bytes: Buffer): Promise<void> {
  for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES) {
    const chunk = bytes.subarray(offset, offset + CHUNK_BYTES).toString('base64');
    await agency.owner.call('files.append', { uploadId, offset, chunk }, agency.scope);
  }
}

async function store(agency: TestAgency, name: string, bytes: Buffer) {
  const uploadId = await begin(agency, name, bytes.length);
  await send(agency, uploadId, bytes);
  return agency.owner.call('files.finish', { uploadId, sha256: sha256(bytes) }, agency.scope);
}

async function readBack(agency: TestAgency, fileId: string, scope: Scope = agency.scope) {
  const pieces: Buffer[] = [];
  for (let offset = 0, last = false; !last; ) {
    const piece = await agency.owner.call('files.read', { fileId, offset }, scope);
    pieces.push(Buffer.from(piece.chunk, 'base64'));
    offset += pieces.at(-1)?.length ?? 0;
    last = piece.last;
  }
  return pieces;
}

test('a file goes in and comes out in pieces, byte by byte the same', async () => {
  const agency = await testAgency();
  const file = await store(agency, 'history.csv', LARGE);
  expect(file).toMatchObject({
    name: 'history.csv',
    bytes: LARGE.length,
    sha256: sha256(LARGE),
    mediaType: 'text/csv',
    addedBy: 'Olga',
  });
  const pieces = await readBack(agency, file.id);
  expect(pieces.map(({ length }) => length)).toEqual([CHUNK_BYTES, CHUNK_BYTES, 1_000]);
  expect(Buffer.concat(pieces).equals(LARGE)).toBe(true);
  expect(existsSync(blobPath(agency.core.dataFolder, sha256(LARGE)))).toBe(true);
  expect(readdirSync(path.join(agency.core.dataFolder, UPLOAD_FOLDER))).toEqual([]);
});

test('the same bytes lie once, and an empty file is a file', async () => {
  const agency = await testAgency();
  const first = await store(agency, 'one.csv', LARGE);
  const second = await store(agency, 'two.csv', LARGE);
  expect([second.sha256, second.id]).toEqual([first.sha256, expect.not.stringContaining(first.id)]);
  const empty = await store(agency, 'empty.csv', Buffer.alloc(0));
  expect(await readBack(agency, empty.id)).toEqual([Buffer.alloc(0)]);
});

test('a piece out of order is refused and says how much has arrived', async () => {
  const agency = await testAgency();
  const uploadId = await begin(agency, 'history.csv', 20);
  const append = (offset: number, text: string) =>
    agency.owner.call(
      'files.append',
      { uploadId, offset, chunk: Buffer.from(text).toString('base64') },
      agency.scope,
    );
  expect(await append(0, 'ten bytes.')).toEqual({ received: 10 });
  await expect(append(0, 'ten bytes.')).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'upload_offset', received: 10, offset: 0 },
  });
  await expect(append(12, 'late')).rejects.toMatchObject({ code: 'conflict' });
  await expect(append(10, 'more than was announced')).rejects.toMatchObject({
    code: 'invalid_input',
    details: { reason: 'upload_too_long' },
  });
  expect(await append(10, 'ten again.')).toEqual({ received: 20 });
});

test('an upload that is short or changed on its way becomes no file', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const bytes = Buffer.from('KPI,2026-10\n');
  const uploadId = await begin(agency, 'kpi.csv', bytes.length);
  const finish = (hash: string) => owner.call('files.finish', { uploadId, sha256: hash }, scope);
  await expect(finish(sha256(bytes))).rejects.toMatchObject({
    details: { reason: 'upload_incomplete', received: 0, bytes: 12 },
  });
  await send(agency, uploadId, bytes);
  await expect(finish(sha256(LARGE))).rejects.toMatchObject({
    code: 'invalid_input',
    details: { reason: 'upload_hash', name: 'kpi.csv' },
  });
  const { rows } = await owner.call('events.list', {}, scope);
  expect(rows.filter(({ type }) => type === 'file.added')).toEqual([]);
  await expect(finish(sha256(bytes))).resolves.toMatchObject({ name: 'kpi.csv' });
});

test('more than 50 MB is refused with the size and the limit', async () => {
  const agency = await testAgency();
  await expect(begin(agency, 'video.mp4', MAX_FILE_BYTES + 1)).rejects.toMatchObject({
    code: 'invalid_input',
    message:
      'video.mp4 has 51 MB. A file may have at most 50 MB; attach a link or a smaller version.',
  });
  await expect(begin(agency, 'video.mp4', MAX_FILE_BYTES)).resolves.toEqual(expect.any(String));
});

test('[M44] a name that carries a path is refused in words, whichever way it does', async () => {
  const agency = await testAgency();
  for (const name of ['../x', '../gatehouse.sqlite', 'a\\b.txt', 'line\nbreak.txt', '..', '.']) {
    const refused = begin(agency, name, 1);
    await expect(refused, name).rejects.toMatchObject({
      code: 'invalid_input',
      details: { reason: 'file_name_path', name },
    });
  }
  expect(text('en', 'errors.file_name_path', { name: '../x' })).toBe(
    '“../x” is no file name: it says a place, or holds a character that no name may. Rename the file and attach it again.',
  );
  expect(text('pt-BR', 'errors.file_name_path', { name: '../x' })).toContain(
    '“../x” não é um nome',
  );
  await expect(begin(agency, ' ', 1)).rejects.toMatchObject({
    details: { reason: 'file_name_empty' },
  });
  await expect(begin(agency, `${'x'.repeat(200)}.txt`, 1)).rejects.toMatchObject({
    message:
      'The name of the file has 204 characters, at most 200 are taken. Shorten it and attach it again.',
  });
  await expect(begin(agency, 'Preços «2026» ..final.pdf', 1)).resolves.toEqual(expect.any(String));
});

test('an abandoned upload is gone, and nobody else continues one', async () => {
  const agency = await testAgency();
  const { client: max } = await signInAs(agency, 'Max', 'manager');
  const uploadId = await begin(agency, 'kpi.csv', 3);
  const piece = { uploadId, offset: 0, chunk: 'QUJD' };
  await expect(max.call('files.append', piece, agency.scope)).rejects.toMatchObject({
    code: 'not_found',
  });
  await agency.owner.call('files.abandon', { uploadId }, agency.scope);
  await expect(agency.owner.call('files.append', piece, agency.scope)).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(readdirSync(path.join(agency.core.dataFolder, UPLOAD_FOLDER))).toEqual([]);
});

test('a file whose bytes were damaged on the disk says so instead of coming out short', async () => {
  const agency = await testAgency();
  const file = await store(agency, 'history.csv', LARGE);
  truncateSync(blobPath(agency.core.dataFolder, file.sha256), 100);
  await expect(readBack(agency, file.id)).rejects.toMatchObject({
    code: 'unavailable',
    details: { reason: 'file_bytes_missing', name: 'history.csv' },
  });
});

test('after a day what nothing refers to is collected, and what a file refers to stays', async () => {
  const agency = await testAgency();
  const { core } = agency;
  // A command line is not locked by a day without a touch.
  const owner = core.connect('cli');
  await owner.call('session.signIn', { profileId: agency.ownerId }, INSTALL);
  const byCommand = { ...agency, owner };
  const kept = await store(byCommand, 'kept.csv', Buffer.from('kept'));
  const stopped = await begin(byCommand, 'stopped.csv', 10);
  // Bytes whose row never committed.
  const stray = writeBlob(core.dataFolder, Buffer.from('stray'), core.clock.nowMs);
  const tickAt = async (ms: number) => {
    core.clock.nowMs += ms;
    core.tick();
    // A write waits for the ones ahead of it, the collector's among them.
    await owner.call('inventory.save', { kind: 'suite', name: 'Suíte Mar' }, agency.scope);
    return readdirSync(path.join(core.dataFolder, UPLOAD_FOLDER));
  };
  expect(await tickAt(DAY_MS - 60_000)).toEqual([stopped]);
  expect(existsSync(blobPath(core.dataFolder, stray))).toBe(true);
  expect(await tickAt(60 * 60_000)).toEqual([]);
  expect(existsSync(blobPath(core.dataFolder, stray))).toBe(false);
  expect(Buffer.concat(await readBack(byCommand, kept.id)).toString()).toBe('kept');
  await expect(
    owner.call('files.append', { uploadId: stopped, offset: 0, chunk: 'QUJD' }, agency.scope),
  ).rejects.toMatchObject({ code: 'not_found' });
});
