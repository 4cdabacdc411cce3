import path from 'node:path';
import type { ChangeNotice } from '@shared/rpc/client';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { signInAs, testAgency } from '../helpers/test-core';

const task = { title: 'Photograph the courtyard', module: 'content_system' } as const;

test('a change is told once to each window of a member, when its rows can be read by others', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId, core } = agency;
  const { client: other } = await signInAs(agency, 'Edi', 'editor');
  const beside = new Database(path.join(core.dataFolder, 'gatehouse.sqlite'), { readonly: true });
  const count = beside.prepare('SELECT count(*) FROM task').pluck();
  const told: { readonly notice: ChangeNotice; readonly rows: unknown }[] = [];
  other.onChanged((notice) => told.push({ notice, rows: count.get() }));
  await owner.call('tasks.create', task, scope);
  beside.close();
  expect(told).toEqual([
    {
      notice: {
        changes: expect.arrayContaining([
          { topic: 'tasks', tenantId },
          { topic: 'events', tenantId },
        ]),
        committedAtMs: core.clock.nowMs,
      },
      rows: 1,
    },
  ]);
});
