import { AppError } from '@shared/base/errors';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/main/core/store/open-database';
import { type Committed, createStore } from '../../src/main/core/store/store';
import { temporaryFolder } from '../helpers/test-core';

const ACTING = { actor: 'system', via: 'system', correlationId: 'c' } as const;

test('a write that fails after it has touched something keeps nothing of it and tells nobody', async () => {
  const opened = await openDatabase({
    dataFolder: temporaryFolder(),
    nowMs: 0,
    backupBefore: async () => undefined,
  });
  const store = createStore(opened, { nowMs: () => 7, newId: () => 'id', newSalt: () => 'salt' });
  const told: Committed[] = [];
  const stop = store.onCommitted((committed) => told.push(committed));
  const change = (fails: boolean) =>
    store.write(ACTING, async (writer) => {
      writer.event({ type: 'setting.changed', subject: 'install', payload: { key: 'sample' } });
      writer.touch('settings');
      if (fails) throw new AppError('rule_violation', 'Not this one.');
    });
  const count = () => opened.reader.prepare('SELECT count(*) FROM event').pluck().get();
  await expect(change(true)).rejects.toThrow('Not this one.');
  expect([count(), told]).toEqual([0, []]);
  await change(false);
  stop();
  await change(false);
  expect(count()).toBe(2);
  expect(told).toEqual([
    {
      changes: [
        { topic: 'events', tenantId: null },
        { topic: 'settings', tenantId: null },
      ],
      committedAtMs: 7,
    },
  ]);
  await store.close();
});
