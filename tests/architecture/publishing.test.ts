import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contract, type Method } from '@shared/contract';
import type { ApprovalAction } from '@shared/domain/approvals/approval';
import { describe, expect, test } from 'vitest';
import { importsOf, projectFolder, readSource, sourceFiles } from './source-files';

const DOOR = 'src/main/core/approvals/consume-approval.ts';
/** Below it lie tools that know no feature; a way to the door through them would prove nothing. */
const CORE = 'src/main/core/';
const files = sourceFiles('src/main/core');

/** Commands that sound like publishing and are none: the data of an Owner, handed to that Owner. */
const HANDS_OUT_ONLY: Readonly<Partial<Record<Method, string>>> = {
  'workspace.export': 'the folder of a workspace, for the Owner who asks',
  'readouts.openExport': 'opens a folder that lies there already',
};

const methods = Object.keys(contract) as Method[]; // the contract's own keys

function publishesOf(method: Method): ApprovalAction | undefined {
  const spec = contract[method];
  return 'publishes' in spec ? spec.publishes : undefined;
}

/** Every file of the core that a file imports, and what those import. */
function reachedFrom(file: string): ReadonlySet<string> {
  const reached = new Set<string>([file]);
  for (const at of reached) {
    for (const { target, isPackage } of importsOf(at)) {
      const source = `${target}.ts`;
      if (!isPackage && source.startsWith(CORE) && existsSync(join(projectFolder, source))) {
        reached.add(source);
      }
    }
  }
  return reached;
}

const importsDoor = (file: string) => importsOf(file).some(({ target }) => `${target}.ts` === DOOR);

describe('whatever publishes goes through one door', () => {
  test('[M46] a command that sounds like it says which approval it takes, or why it publishes nothing', () => {
    const sounding = methods.filter(
      (method) =>
        contract[method].kind === 'command' &&
        /\.(publish|export|print|send|post|share|goLive)/.test(method),
    );
    expect(sounding).toContain('readouts.exportMonth');
    expect(
      sounding.filter(
        (method) => publishesOf(method) === undefined && HANDS_OUT_ONLY[method] === undefined,
      ),
    ).toEqual([]);
  });

  test.each(methods.filter((method) => publishesOf(method) !== undefined))(
    '[M46] the handler of %s reaches the door',
    (method) => {
      const [handler] = files.filter((file) => readSource(file).includes(`'${method}':`));
      expect(handler).toBeDefined();
      expect([...reachedFrom(handler ?? '')].filter(importsDoor)).not.toEqual([]);
    },
  );

  test('[M46] a readout becomes exported in no file that does not pass the door itself', () => {
    const exporting = files.filter((file) => /moveReadout\([^)]*'exported'/.test(readSource(file)));
    expect(exporting).toEqual(['src/main/core/readouts/print.ts']);
    expect(exporting.filter((file) => !importsDoor(file))).toEqual([]);
  });

  test('[M46] nothing but the door uses an approval up', () => {
    expect(files.filter((file) => readSource(file).includes("to: 'consumed'"))).toEqual([DOOR]);
  });
});
