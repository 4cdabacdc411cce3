import { INSTALL, tenantScope } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { WHOLE_GOAL, wholePlan } from '../helpers/plan-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, testAgency } from '../helpers/test-core';

/** Hotel Alba with an inventory, and two tenants that have nothing. */
async function threeTenants() {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  await owner.call('inventory.save', { kind: 'suite', name: 'Jasmim', quantity: 24 }, scope);
  const others = [];
  for (const name of ['Casa Verde', 'Spa Lume']) {
    others.push((await owner.call('tenants.create', { name }, INSTALL)).id);
  }
  const [verde = '', lume = ''] = others;
  const record = await owner.call('tenants.get', {}, tenantScope(verde));
  await owner.call(
    'tenants.update',
    { expectedVersion: record.version, contentLocale: 'pt-BR' },
    tenantScope(verde),
  );
  const over = { kind: 'tenants', tenantIds: [tenantId, verde, lume] } as const;
  return { ...agency, verde, lume, over };
}

test('[M17] what is different in each tenant is listed before, and nothing is written', async () => {
  const { core, owner, scope, over, verde, lume } = await threeTenants();
  const plan = await wholePlan(owner, scope, 'Fill the Jasmim suites');
  const before = storedEvents(core).length;
  const rows = await owner.call('plans.differences', { planId: plan.id }, over);
  expect(rows.map(({ tenantId }) => tenantId).sort()).toEqual([verde, lume].sort());
  const codesOf = (id: string) =>
    rows.find(({ tenantId }) => tenantId === id)?.differences.map(({ code }) => code);
  expect(codesOf(lume)).toEqual([
    'no_inventory',
    'roles_unheld',
    'no_analytics',
    'gates_failing',
    'other_zone',
    'other_holidays',
    'budget_left',
    'figures_left',
    'texts_left_out',
  ]);
  expect(codesOf(verde)).toContain('other_language');
  expect(storedEvents(core)).toHaveLength(before);
});

test('[M17] [M10] a plan is taken to several tenants at once, and nothing of the first goes along', async () => {
  const agency = await threeTenants();
  const { core, owner, scope, over, verde, lume, tenantId } = agency;
  const plan = await wholePlan(owner, scope, 'Fill the Jasmim suites');
  const seen = storedEvents(core).length;
  const { made } = await owner.call(
    'plans.duplicate',
    { planId: plan.id, expectedVersion: plan.version },
    over,
  );
  expect(made.map((each) => each.tenantId)).toEqual([verde, lume]);
  for (const { tenantId: id, planId, name } of made) {
    const copy = await owner.call('plans.get', { planId }, tenantScope(id));
    expect(copy).toMatchObject({ name, state: 'draft', budgetMinor: null, version: 1 });
    const said = JSON.stringify({ ...copy, id: '' });
    for (const secret of [
      'Jasmim',
      'Alba',
      '250000',
      '"baseline"',
      '2027-03-01',
      tenantId,
      plan.id,
    ]) {
      expect(said).not.toContain(secret);
    }
    expect(copy.parts?.goal).toMatchObject({ kind: WHOLE_GOAL.kind, metricKey: 'bookings' });
    expect(copy.parts?.work).toHaveLength(10);
  }
  const [inVerde] = made;
  const copy = await owner.call('plans.get', { planId: inVerde?.planId ?? '' }, tenantScope(verde));
  expect(copy.title).toBe('Mais reservas pelas páginas próprias');
  expect(copy.locale).toBe('pt-BR');
  const events = storedEvents(core).slice(seen);
  expect(events.map(({ type, payload }) => [type, payload])).toEqual([
    ['plan.created', { goalKind: 'bookings', origin: 'native' }],
    ['plan.created', { goalKind: 'bookings', origin: 'native' }],
  ]);
  expect(await owner.call('plans.get', { planId: plan.id }, scope)).toEqual(plan);
  expect(await storedProblems(core)).toEqual([]);
  // Once more: the names stay apart.
  const again = await owner.call(
    'plans.duplicate',
    { planId: plan.id, expectedVersion: plan.version },
    over,
  );
  expect(again.made.map(({ name }) => name)).toEqual(made.map(({ name }) => `${name}-2`));
});

test('[M17] all or nothing: no tenant gets a draft when the plan has changed, or when one may not be written', async () => {
  const agency = await threeTenants();
  const { owner, scope, over, tenantId, verde, lume } = agency;
  const plan = await wholePlan(owner, scope);
  const duplicate = (
    expectedVersion: number,
    where: typeof over | { kind: 'tenants'; tenantIds: string[] },
  ) => owner.call('plans.duplicate', { planId: plan.id, expectedVersion }, where);
  expect(await refusalOf(duplicate(9, over))).toMatchObject({ code: 'conflict' });
  const alone = { kind: 'tenants' as const, tenantIds: [tenantId] };
  expect(await refusalOf(duplicate(plan.version, alone))).toMatchObject({
    reason: 'plan_without_targets',
  });
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  const abroad = editor.call(
    'plans.duplicate',
    { planId: plan.id, expectedVersion: plan.version },
    over,
  );
  expect(await refusalOf(abroad)).toMatchObject({ code: 'not_found' });
  for (const id of [verde, lume]) {
    expect(await owner.call('plans.list', {}, tenantScope(id))).toEqual([]);
  }
});
