import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { giveItsOwnNode, type ProjectCopy, projectCopy } from './project-copy';

const lock = (version: string) =>
  JSON.stringify({
    packages: {
      '': {},
      'node_modules/zod': { version },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  });

/** An npm that notes how it was called and leaves the record that npm leaves. */
const workingNpm = `
echo "$@" >> npm-calls.txt
cp package-lock.json node_modules/.package-lock.json`;

function installIn(copy: ProjectCopy, env?: Readonly<Record<string, string>>) {
  return copy.run(['scripts/ensure-installed.mjs'], env);
}

function copyWithPackages(): ProjectCopy {
  const copy = projectCopy();
  copy.write('package-lock.json', lock('4.6.7'));
  giveItsOwnNode(copy);
  copy.command('npm', workingNpm);
  return copy;
}

describe('the installation', () => {
  it('runs npm without install scripts, once, and again only when the lock changed', () => {
    const copy = copyWithPackages();
    expect(installIn(copy)).toMatchObject({ code: 0, stdout: '' });
    expect(installIn(copy)).toEqual({ code: 0, stdout: '', stderr: '' });
    const once = copy.read('npm-calls.txt');
    expect(once).toMatch(/^ci --ignore-scripts .*\n$/);
    copy.write('package-lock.json', lock('4.7.0'));
    expect(installIn(copy).code).toBe(0);
    expect(copy.read('npm-calls.txt')).toBe(once + once);
  });

  it('says that it is at work', () => {
    expect(installIn(copyWithPackages()).stderr).toContain('Installing packages');
  });

  it('leaves a tree alone that already holds what the lock names', () => {
    const copy = copyWithPackages();
    copy.write(
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/zod': { version: '4.6.7' } } }),
    );
    expect(installIn(copy)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(copy.exists('npm-calls.txt')).toBe(false);
  });

  it('installs again when npm was interrupted while it wrote its record', () => {
    const copy = copyWithPackages();
    copy.write('node_modules/.package-lock.json', '{"packages": {"node_mod');
    expect(installIn(copy).code).toBe(0);
    expect(copy.read('npm-calls.txt')).toContain('ci ');
  });

  it("gives node_modules/.bin the program's own Node", () => {
    const copy = copyWithPackages();
    expect(installIn(copy).code).toBe(0);
    expect(copy.exists('node_modules/.bin/node')).toBe(true);
  });
});

describe('an installation that cannot work', () => {
  it('says in one line that npm is missing', () => {
    const copy = projectCopy();
    copy.write('package-lock.json', lock('4.6.7'));
    const { code, stderr } = installIn(copy, { PATH: join(copy.folder, 'commands') });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^npm was not found on the PATH: install Node 18 or newer .*\n$/);
  });

  it.each([
    ['npm error code ENOTFOUND', 'The package registry could not be reached'],
    ['npm error code EAI_AGAIN', 'The package registry could not be reached'],
    ['npm error code ENOSPC', 'The disk is full'],
    ['npm error Missing: zod@4 from lock file', 'Installing the packages failed: Missing: zod@4'],
  ])('explains "%s" and leaves no mark of success', (complaint, explanation) => {
    const copy = copyWithPackages();
    copy.command('npm', `echo "${complaint}" >&2; exit 1`);
    const { code, stderr } = installIn(copy);
    expect(code).toBe(1);
    expect(stderr).toContain(explanation);
    expect(stderr).not.toContain('    at ');
    expect(copy.read('.cache/install.log')).toContain(complaint);
    expect(copy.exists('node_modules/.cache/gatehouse-installed')).toBe(false);
  });

  it("says that the program's own Node does not start here", () => {
    const copy = copyWithPackages();
    copy.write('node_modules/node/package.json', JSON.stringify({ version: '24.99.0' }));
    const { code, stderr } = installIn(copy);
    expect(code).toBe(1);
    expect(stderr).toContain('expected v24.99.0');
  });
});

describe('two set-ups at once', () => {
  it('do not install at the same time, and a lock whose process has died holds nobody up', () => {
    const copy = copyWithPackages();
    copy.write('.cache/setup.lock', '4194304');
    expect(installIn(copy).code).toBe(0);
    expect(copy.exists('.cache/setup.lock')).toBe(false);
  });

  it('the second waits for the first', () => {
    const copy = copyWithPackages();
    const { stdout, code } = copy.evaluate(`
      import { oneAtATime } from './scripts/setup/one-at-a-time.mjs';
      const seen = [];
      const turn = (name) => oneAtATime(async () => {
        seen.push(name + ' in');
        await new Promise((done) => setImmediate(done));
        seen.push(name + ' out');
      });
      await Promise.all([turn('a'), turn('b')]);
      console.log(seen.join(', '));`);
    expect(code).toBe(0);
    expect(stdout).toBe('a in, a out, b in, b out\n');
  });
});

it('a Node older than 18 is refused with a sentence', () => {
  const copy = copyWithPackages();
  const { code, stderr } = copy.evaluate(`
    Object.defineProperty(process.versions, 'node', { value: '16.20.0' });
    await import('./scripts/setup/require-node-18.mjs');`);
  expect(code).toBe(1);
  expect(stderr).toBe(
    "Gatehouse's set-up needs Node 18 or newer; this is Node 16.20.0. Install a newer Node, then run this again.\n",
  );
});
