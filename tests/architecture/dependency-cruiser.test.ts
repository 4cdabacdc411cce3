import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkLayers } from '../../scripts/test/layers.mjs';
import { projectFolder } from './source-files';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function treeOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-layers-'));
  folders.push(folder);
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'tsconfig.base.json'),
    '{ "compilerOptions": { "paths": { "@shared/*": ["./src/shared/*"] } } }',
  );
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('dependency-cruiser with our rules', () => {
  it('finds a forbidden folder, a forbidden package and a forbidden part of Node', async () => {
    const folder = treeOf({
      'src/shared/domain/gates/gate.ts':
        "import { a } from '@shared/contract/a';\nexport const g = a;\n",
      'src/shared/contract/a.ts': "import fs from 'node:fs';\nexport const a = fs;\n",
      'src/renderer/features/gates/view.ts':
        "import D from 'better-sqlite3';\nexport const v = D;\n",
    });
    const { ok, text } = await checkLayers(folder);
    expect(ok).toBe(false);
    expect(text).toContain('src/shared/domain/gates/gate.ts → src/shared/contract/a.ts');
    expect(text).toContain('src/shared/contract/a.ts → fs');
    expect(text).toMatch(/view\.ts → .*better-sqlite3/);
  });

  it('finds a cycle of code and lets a cycle of types pass', async () => {
    const code = treeOf({
      'src/shared/base/a.ts': "import { b } from './b';\nexport const a = () => b;\n",
      'src/shared/base/b.ts': "import { a } from './a';\nexport const b = () => a;\n",
    });
    expect((await checkLayers(code)).text).toContain('no-cycle');
    const types = treeOf({
      'src/shared/base/a.ts': "import type { B } from './b';\nexport interface A { b: B }\n",
      'src/shared/base/b.ts': "import type { A } from './a';\nexport interface B { a: A }\n",
    });
    expect(await checkLayers(types)).toEqual({ ok: true, text: '2 modules cruised' });
  });

  it('fails when it has seen no module', async () => {
    const folder = treeOf({ 'src/readme.md': 'nothing' });
    expect(await checkLayers(folder)).toEqual({
      ok: false,
      text: 'Only 0 of 0 source files were cruised.',
    });
  });
});
