import { describe, expect, it } from 'vitest';
import { giveItsOwnNode, type ProjectCopy, projectCopy } from './project-copy';

/** A builder in the place of electron-vite: notes that it ran and copies the source, or fails over a bad one. */
const builder = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const out = process.argv[process.argv.indexOf('--outDir') + 1];
const source = readFileSync('src/main/index.ts', 'utf8');
appendFileSync('builds.txt', 'built\\n');
mkdirSync(out + '/main', { recursive: true });
if (source.includes('broken')) {
  console.error('index.ts: unexpected token');
  process.exit(1);
}
writeFileSync(out + '/main/index.js', source);`;

function copyWithSources(): ProjectCopy {
  const copy = projectCopy();
  giveItsOwnNode(copy);
  copy.write('package-lock.json', JSON.stringify({ packages: {} }));
  copy.write('node_modules/.package-lock.json', JSON.stringify({ packages: {} }));
  copy.write('node_modules/electron-vite/bin/electron-vite.js', builder);
  copy.write('node_modules/electron-vite/package.json', '{ "type": "module" }');
  copy.write('src/main/index.ts', 'first');
  return copy;
}

const build = (copy: ProjectCopy) => copy.run(['scripts/ensure-built.mjs']);
const builds = (copy: ProjectCopy) => copy.read('builds.txt').split('\n').length - 1;

describe('the build', () => {
  it('runs once, and again only when a source changed', () => {
    const copy = copyWithSources();
    expect(build(copy)).toMatchObject({ code: 0, stdout: '' });
    expect(build(copy)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(builds(copy)).toBe(1);
    copy.write('src/main/index.ts', 'second');
    expect(build(copy).code).toBe(0);
    expect([builds(copy), copy.read('out/main/index.js')]).toEqual([2, 'second']);
  });

  it('runs again when a file was added or the migrations changed', () => {
    const copy = copyWithSources();
    build(copy);
    copy.write('src/main/cli.ts', '');
    build(copy);
    copy.write('migrations/0001-start.sql', 'select 1;');
    build(copy);
    expect(builds(copy)).toBe(3);
  });

  it('that fails shows why and leaves the program that worked', () => {
    const copy = copyWithSources();
    build(copy);
    copy.write('src/main/index.ts', 'broken');
    const { code, stderr } = build(copy);
    expect(code).toBe(1);
    expect(stderr).toContain('index.ts: unexpected token');
    expect(copy.read('out/main/index.js')).toBe('first');
    copy.write('src/main/index.ts', 'first');
    expect(build(copy)).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
