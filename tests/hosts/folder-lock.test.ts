import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/base/errors';
import { beforeAll, describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/main/core/store/folder-lock';
import { buildProgram, run } from './program';
import { tempFolder } from './temp-folder';

let holdFolder: URL;

beforeAll(async () => {
  holdFolder = new URL('hold-folder.js', await buildProgram('folder-lock'));
});

const refusal = (folder: string) => {
  try {
    lockFolder(folder).release();
    return 'not refused';
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const { code, message, details } = thrown;
    return { code, message, details };
  }
};

describe('the lock of a data folder', () => {
  it('refuses a second process, which reads who holds the folder', async () => {
    const folder = tempFolder();
    const holder = run(holdFolder, [folder]);
    expect(await holder.nextLine()).toBe('held');
    const { pid } = holder.child;
    writeFileSync(join(folder, 'host.json'), JSON.stringify({ pid, host: 'browser' }));

    const second = run(holdFolder, [folder]);
    expect(JSON.parse(await second.nextLine())).toMatchObject({
      code: 'unavailable',
      details: { reason: 'folder_in_use', pid, host: 'browser' },
    });
    expect(await second.nextLine()).toContain(`The Gatehouse browser host (process ${pid}) has`);
    expect((await second.ended).code).toBe(0);
  });

  it('is free at once when its process is killed', async () => {
    const folder = tempFolder();
    const holder = run(holdFolder, [folder]);
    await holder.nextLine();
    expect(refusal(folder)).toMatchObject({ code: 'unavailable' });
    holder.child.kill('SIGKILL');
    await holder.ended;
    expect(refusal(folder)).toBe('not refused');
  });

  it('holds against the same process too, and goes with release', () => {
    const folder = tempFolder();
    const lock = lockFolder(folder);
    expect(refusal(folder)).toEqual({
      code: 'unavailable',
      message: `Another Gatehouse has the data folder ${folder} open. Close it first, or name another folder with --data.`,
      details: { reason: 'folder_in_use' },
    });
    // The refused try closed the file: that must not have freed the lock.
    expect(refusal(folder)).toMatchObject({ code: 'unavailable' });
    lock.release();
    lock.release();
    expect(refusal(folder)).toBe('not refused');
  });
});
