import { describe, expect, it } from 'vitest';
import { giveItsOwnNode, type ProjectCopy, projectCopy } from './project-copy';

const dayMs = 24 * 60 * 60_000;
const noon = Date.UTC(2026, 10, 3, 12);

function copyWithElectron(installer: string): ProjectCopy {
  const copy = projectCopy();
  giveItsOwnNode(copy);
  copy.write('node_modules/electron/package.json', '{ "type": "module" }');
  copy.write(
    'node_modules/electron/install.js',
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
    appendFileSync('attempts.txt', 'tried\\n');
    ${installer}`,
  );
  return copy;
}

const unreachable = `console.error('RequestError: getaddrinfo ENOTFOUND'); process.exit(1);`;
const arriving = `mkdirSync('dist'); writeFileSync('dist/electron', 'binary'); writeFileSync('path.txt', 'electron');`;

function obtain(copy: ProjectCopy, askAgain: boolean, nowMs = noon): unknown {
  const { stdout } = copy.evaluate(`
    import { obtainElectron } from './scripts/setup/electron.mjs';
    console.log(JSON.stringify(await obtainElectron({ askAgain: ${askAgain}, nowMs: ${nowMs} })));`);
  return JSON.parse(stdout);
}

const attempts = (copy: ProjectCopy) =>
  copy.exists('node_modules/electron/attempts.txt')
    ? copy.read('node_modules/electron/attempts.txt').split('\n').length - 1
    : 0;

describe("Electron's binary", () => {
  it('is taken where it is, without a download', () => {
    const copy = copyWithElectron(unreachable);
    copy.write('node_modules/electron/path.txt', 'electron');
    copy.write('node_modules/electron/dist/electron', 'binary');
    expect(obtain(copy, false)).toEqual({
      executable: `${copy.folder}/node_modules/electron/dist/electron`,
    });
    expect(attempts(copy)).toBe(0);
  });

  it('is not believed to be there when path.txt names a file that is gone', () => {
    const copy = copyWithElectron(unreachable);
    copy.write('node_modules/electron/path.txt', 'electron');
    expect(obtain(copy, false)).toEqual({ reason: 'its download failed (ENOTFOUND)' });
  });

  it("is fetched by Electron's own installer", () => {
    const copy = copyWithElectron(arriving);
    expect(obtain(copy, false)).toEqual({
      executable: `${copy.folder}/node_modules/electron/dist/electron`,
    });
  });

  it('is asked for once a day when it cannot be had, and at once with --electron', () => {
    const copy = copyWithElectron(unreachable);
    obtain(copy, false);
    expect(obtain(copy, false, noon + dayMs - 1)).toEqual({
      reason: 'its download failed (ENOTFOUND); "--electron" asks again',
    });
    expect(attempts(copy)).toBe(1);
    obtain(copy, true, noon + 1000);
    expect(attempts(copy)).toBe(2);
    obtain(copy, false, noon + 1000 + dayMs);
    expect(attempts(copy)).toBe(3);
  });

  it('is given up when no byte has come for five seconds', () => {
    const copy = copyWithElectron('setInterval(() => {}, 1000);');
    const startedAt = performance.now();
    expect(obtain(copy, false)).toEqual({ reason: 'no data came for 5 s' });
    expect(performance.now() - startedAt).toBeLessThan(9000);
  });
});
