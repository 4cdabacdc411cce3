import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeProblem } from '../../src/main/node-guard';
import { builtEntry } from '../helpers/built-entry';

const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find(
  (path) => existsSync(path) && majorOf(path) < 24,
);

function majorOf(path: string): number {
  return Number.parseInt(execFileSync(path, ['-p', 'process.versions.node']).toString(), 10);
}

describe('the guard of the Node version', () => {
  it('names the version that was found and the one that is needed', () => {
    expect(nodeProblem('20.20.2')).toContain('needs Node 24 or newer; this is Node 20.20.2');
    expect(nodeProblem('23.11.0')).toBeDefined();
  });

  it('lets Node 24 and newer pass', () => {
    expect(nodeProblem('24.0.0')).toBeUndefined();
    expect(nodeProblem('26.1.0')).toBeUndefined();
  });

  it.for(['node-host', 'cli', 'index', 'core-worker'] as const)(
    'ends the built %s on an older Node with that sentence alone',
    (name, { skip }) => {
      if (oldNode === undefined) return skip('there is no Node older than 24 on this machine');
      const { status, stdout, stderr } = spawnSync(oldNode, [builtEntry(name)], {
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^Gatehouse needs Node 24 or newer; this is Node [\d.]+\. .*\n$/);
    },
  );
});
