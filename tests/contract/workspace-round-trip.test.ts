import { INSTALL, tenantScope } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import { CONFORMANCE_DIR, hasConformanceData } from '../domain/shared-folder';
import { testCore } from '../helpers/test-core';
import { comparable, exportFolder, importFolder, readFolder } from './workspace-folder';

const present = hasConformanceData('Round trip of the recorded workspace');
const SAMPLE = `${CONFORMANCE_DIR}workspace-sample`;

async function signedIn() {
  const core = await testCore({ nowMs: Date.UTC(2026, 10, 22, 12) });
  const owner = core.connect();
  await owner.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  return { core, owner };
}

describe.skipIf(!present)('the recorded workspace', () => {
  test('[M26] [M192] arrives whole and goes out again file by file', async () => {
    const { owner } = await signedIn();
    const folder = readFolder(SAMPLE);
    const result = await importFolder(owner, folder);
    expect(result).toMatchObject({
      tenant: 'coastal-inn',
      created: true,
      unchanged: false,
      counts: {
        plans: 1,
        gates: 5,
        metrics: 4,
        tasks: 40,
        incidents: 2,
        cycles: 2,
        reports: 3,
        notepads: 5,
        otherFiles: 0,
      },
      skipped: [],
    });
    const out = await exportFolder(owner, tenantScope(result.tenantId), '/new/.ohmymkt', 7);
    const wanted = JSON.parse(
      JSON.stringify(comparable(folder)).replaceAll('/workspace/.ohmymkt/', '/new/.ohmymkt/'),
    );
    expect(comparable(out)).toEqual(wanted);
    expect(await owner.call('install.verify', {}, INSTALL)).toMatchObject({
      ok: true,
      problems: [],
    });
  });
});
