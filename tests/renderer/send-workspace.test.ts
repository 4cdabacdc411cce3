import { INSTALL } from '@shared/rpc/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  piecesOf,
  sendWorkspace,
  type WorkspaceFile,
  type WorkspaceFolder,
} from '../../src/renderer/features/first-run/send-workspace';
import { innFolder } from '../contract/workspace-inn';
import { testCore } from '../helpers/test-core';

const folderWith = (texts: Readonly<Record<string, string>>): WorkspaceFolder => {
  const files: WorkspaceFile[] = Object.entries(texts).map(([path, text]) => ({
    path,
    bytes: text.length,
    text: async () => text,
  }));
  return { folder: 'ohmymkt', files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
};

const options = {
  tenantName: 'Casa Nova',
  unreadable: (path: string) => `cannot read ${path}`,
  onFile: () => undefined,
};

async function owner() {
  const core = await testCore();
  const client = core.connect();
  await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  return client;
}

describe('a folder on its way into the core', () => {
  it('is cut into pieces that make the text again and never split a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.integer({ min: 2, max: 7 }),
        (text, size) => {
          const pieces = piecesOf(text, size);
          expect(pieces.join('')).toBe(text);
          expect(pieces.length).toBeGreaterThan(0);
          for (const piece of pieces) {
            expect(piece.length).toBeLessThanOrEqual(size);
            expect(piece.isWellFormed()).toBe(text.isWellFormed() || piece.isWellFormed());
          }
        },
      ),
    );
  });

  it('becomes a tenant with all that it holds, file by file', async () => {
    const client = await owner();
    const texts = innFolder();
    const seen: string[] = [];
    const result = await sendWorkspace(client, folderWith(texts), {
      ...options,
      onFile: (path) => seen.push(path),
    });
    expect(result).toMatchObject({ created: true, counts: { plans: 2, tasks: 5, incidents: 1 } });
    expect(seen).toEqual([...Object.keys(texts), '']);
    expect(await client.call('tenants.list', {}, { kind: 'all' })).toMatchObject([
      { id: result.tenantId, name: 'Casa Nova' },
    ]);
  });

  it('is refused as a whole for one broken file, in the words of the core', async () => {
    const client = await owner();
    const folder = folderWith(innFolder({ 'state/gates.json': '{"strategy_gate": ' }));
    await expect(sendWorkspace(client, folder, options)).rejects.toMatchObject({
      message: expect.stringContaining('state/gates.json'),
    });
    expect(await client.call('tenants.list', {}, { kind: 'all' })).toEqual([]);
  });

  it('leaves nothing behind when one file cannot be read, and names that file', async () => {
    const client = await owner();
    const folder = folderWith(innFolder({ 'state/gates.json': undefined }));
    const broken: WorkspaceFile = {
      path: 'state/gates.json',
      bytes: 3,
      text: () => Promise.reject(new TypeError('no UTF-8')),
    };
    const sending = sendWorkspace(client, { ...folder, files: [...folder.files, broken] }, options);
    await expect(sending).rejects.toMatchObject({
      code: 'invalid_input',
      message: 'cannot read state/gates.json',
    });
    expect(await client.call('tenants.list', {}, { kind: 'all' })).toEqual([]);
  });
});
