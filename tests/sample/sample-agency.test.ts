import { ALL, INSTALL, tenantScope } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { testCore } from '../helpers/test-core';

test('the sample agency is made by the product’s own commands, verifies and recomputes', async () => {
  const core = await testCore();
  const client = core.connect();
  expect(await client.call('sample.create', {}, INSTALL)).toEqual({ tenants: 5 });
  const { profiles } = await client.call('session.state', {}, INSTALL);
  expect(profiles.map(({ name }) => name)).toEqual(['Olga', 'Max', 'Edi']);
  const olga = profiles[0]?.id ?? '';
  await client.call('session.signIn', { profileId: olga }, INSTALL);
  const tenants = await client.call('tenants.list', {}, ALL);
  expect(tenants.map(({ slug }) => slug)).toEqual([
    'casa-verde',
    'fit-ptd',
    'hotel-alba',
    'pousada-mar',
    'spa-lume',
  ]);
  const decisions = new Set<string>();
  const gateStates = new Set<string>();
  for (const tenant of tenants) {
    const scope = tenantScope(tenant.id);
    const cycles = await client.call('cycles.list', { limit: 200 }, scope);
    const weekly = cycles.rows.filter(({ cadence }) => cadence === 'weekly');
    expect(weekly.length).toBeGreaterThanOrEqual(12);
    for (const { decision } of cycles.rows) decisions.add(decision);
    const { gates } = await client.call('gates.list', {}, scope);
    for (const { key, status } of gates) gateStates.add(`${key} ${status}`);
  }
  const { counts } = await client.call(
    'calendar.items',
    { fromOn: '2026-11-01', toOn: '2026-12-31' },
    { kind: 'tenants', tenantIds: tenants.map(({ id }) => id) },
  );
  expect(counts.task_due).toBeGreaterThan(40);
  expect(counts.task_timebox).toBeGreaterThan(10);
  expect(counts.evidence_expiry).toBeGreaterThan(5);
  expect(counts.cycle_due).toBeGreaterThan(20);
  expect(counts.readout_due).toBeGreaterThan(4);
  expect([...decisions].sort()).toEqual(['continue', 'intervene', 'rollback']);
  expect([...gateStates]).toEqual(
    expect.arrayContaining([
      'compliance_gate fail',
      'capacity_gate fail',
      'data_gate fail',
      'ownership_gate fail',
      'strategy_gate pass',
    ]),
  );
  expect(await client.call('install.verify', {}, INSTALL)).toMatchObject({
    ok: true,
    problems: [],
  });
}, 60_000);
