import {
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparable, readFolder } from '../contract/workspace-folder';
import { INN, innFolder } from '../contract/workspace-inn';
import { CONFORMANCE_DIR, hasConformanceData } from '../domain/shared-folder';
import { run, runJson, temporaryFolder } from './in-process';
import { writeTexts } from './spawned-command';

/** A data folder's path and a workspace on disk; nothing was run yet. */
function inn(change: Readonly<Record<string, string | undefined>> = {}) {
  const folder = temporaryFolder();
  const workspace = writeTexts(join(folder, 'blue-inn'), innFolder(change));
  const data = join(folder, 'data');
  return {
    folder,
    workspace,
    data,
    json: (...words: readonly string[]) => runJson([...words, '--data', data]),
  };
}

const present = hasConformanceData('The recorded workspace by command line');

describe('a workspace by command line', () => {
  test.skipIf(!present)(
    '[M26] [M192] the recorded one goes in and comes out file by file',
    async () => {
      const { folder, json } = inn();
      const sample = `${CONFORMANCE_DIR}workspace-sample`;
      const imported = await json('import', 'ohmymkt', sample, '--tenant', 'coastal-inn');
      expect(imported.exit).toBe(0);
      expect(imported.json).toEqual({
        tenant: 'coastal-inn',
        created: true,
        counts: expect.objectContaining({ plans: 1, tasks: 40, incidents: 2, cycles: 2 }),
        skipped: [],
      });
      const target = join(folder, 'again', '.ohmymkt');
      expect((await json('export', 'ohmymkt', target)).json).toEqual({ folder: target, files: 18 });
      const wanted = JSON.stringify(comparable(readFolder(sample)));
      expect(comparable(readFolder(target))).toEqual(
        JSON.parse(wanted.replaceAll('/workspace/.ohmymkt/', `${target}/`)),
      );
    },
  );

  test('[Q26] makes the tenant once, named after the project; the same folder again is a no-op', async () => {
    const { folder, data, json } = inn();
    const project = join(folder, 'blue-inn-site');
    mkdirSync(project);
    writeTexts(join(project, '.ohmymkt'), innFolder());
    const first = await json('import', 'ohmymkt', project);
    expect([first.exit, first.json.tenant, first.json.created]).toEqual([0, 'blue-inn-site', true]);
    expect(first.json.skipped).toMatchObject([
      { path: 'state/sprint-board.json', code: 'workspace.skipped.status_unknown' },
      { code: 'workspace.skipped.due_not_a_day' },
      { code: 'workspace.skipped.fields_missing' },
    ]);
    expect((await json('tenants')).json).toEqual([
      { slug: 'blue-inn-site', name: 'Blue Inn Site', state: 'incident' },
    ]);
    const again = await json('import', 'ohmymkt', project);
    expect([again.exit, again.json.created, again.json.unchanged]).toEqual([0, false, true]);
    writeFileSync(join(project, '.ohmymkt', 'plans', 'autumn.md'), '# Changed');
    const other = await json('import', 'ohmymkt', project);
    expect([other.exit, other.json.error.details.reason]).toEqual([2, 'workspace_tenant_in_use']);
    expect(other.json.error.message).toContain('--tenant blue-inn-site-2');
    const inPortuguese = await run([
      'import',
      'ohmymkt',
      project,
      '--data',
      data,
      '--lang',
      'pt-BR',
    ]);
    expect(inPortuguese.err).toContain('uma importação nunca mistura duas pastas');
  });

  test('[Q26] what is not sound is refused with exit 1, file and place; nothing is left', async () => {
    const gates = { ...INN.gates, data_gate: { dashboard_stable: 'false', reconcilable: true } };
    const { workspace, data, json } = inn({ 'state/gates.json': JSON.stringify(gates) });
    const { exit, json: answer } = await json('import', 'ohmymkt', workspace);
    expect(exit).toBe(1);
    expect(answer.error).toMatchObject({
      code: 'invalid_input',
      details: { file: 'state/gates.json', key: 'data_gate.dashboard_stable', line: 1 },
    });
    expect((await json('tenants')).json).toEqual([]);
    expect(readdirSync(join(data, 'imports'))).toEqual([]);
  });

  test('[Q26] 200 MB are refused before they are read, naming the file and the limit', async () => {
    const { workspace, json } = inn({ 'plans/huge.md': '' });
    truncateSync(join(workspace, 'plans', 'huge.md'), 200_000_000);
    const { exit, json: answer } = await json('import', 'ohmymkt', workspace);
    expect(exit).toBe(1);
    expect(answer.error.message).toBe(
      'plans/huge.md has 191 MiB; one file of an import may have 16 MiB. Nothing was imported.',
    );
  });

  test('bytes that are no text are left out and named; in a file of ours they are an error', async () => {
    const { workspace, json } = inn();
    writeFileSync(join(workspace, 'logo.png'), Buffer.from([0x89, 0x50, 0xff, 0xfe]));
    symlinkSync('/etc', join(workspace, 'elsewhere'));
    const { json: answer } = await json('import', 'ohmymkt', workspace);
    expect(answer.skipped.slice(0, 2)).toMatchObject([
      { path: 'elsewhere', code: 'workspace.skipped.not_a_file' },
      { path: 'logo.png', code: 'workspace.skipped.not_text' },
    ]);
    expect(answer.counts.otherFiles).toBe(2);

    const broken = inn();
    writeFileSync(join(broken.workspace, 'plans', 'winter.md'), Buffer.from([0xc3, 0x28]));
    const refused = await broken.json('import', 'ohmymkt', broken.workspace);
    expect([refused.exit, refused.json.error.details]).toEqual([
      1,
      { reason: 'workspace_text', file: 'plans/winter.md' },
    ]);
  });

  test('a byte order mark is no part of a JSON file, and characters of two halves stay whole', async () => {
    const plan = `# Winter\n\n${'🌊'.repeat(300_000)}\n`;
    const { workspace, folder, json } = inn({
      'state/gates.json': `\uFEFF${JSON.stringify(INN.gates)}`,
      'plans/winter.md': plan,
    });
    expect((await json('import', 'ohmymkt', workspace)).exit).toBe(0);
    const target = join(folder, 'out');
    await json('export', 'ohmymkt', target);
    const out = readFolder(target);
    expect(out['state/gates.json']).toBe(JSON.stringify(INN.gates));
    expect(out['plans/winter.md']).toBe(plan);
  });

  test('an export goes where nothing is yet; a folder with something in it is left alone', async () => {
    const { workspace, folder, json } = inn();
    await json('import', 'ohmymkt', workspace);
    const { exit, json: answer } = await json('export', 'ohmymkt', workspace);
    expect([exit, answer.error.details.reason]).toEqual([2, 'cli_folder_not_empty']);
    expect(comparable(readFolder(workspace))).toEqual(comparable(innFolder()));
    writeFileSync(join(folder, 'file'), '');
    const below = await json('export', 'ohmymkt', join(folder, 'file', 'out'));
    expect([below.exit, below.json.error.details.reason]).toEqual([1, 'cli_cannot_write']);
    expect(existsSync(join(folder, 'file', 'out'))).toBe(false);
  });
});
