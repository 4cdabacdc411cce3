import { expect, test } from 'vitest';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, testAgency } from '../helpers/test-core';

const goal = { statement: 'More direct bookings in winter', kind: 'bookings' } as const;

test('[M17] [M18] a goal becomes a whole plan of five parts in the content language', async () => {
  const { owner, scope } = await testAgency();
  const tenant = await owner.call('tenants.get', {}, scope);
  await owner.call(
    'tenants.update',
    { expectedVersion: tenant.version, contentLocale: 'pt-BR' },
    scope,
  );
  const plan = await owner.call('plans.create', { goal, budgetMinor: 250_000 }, scope);
  expect(plan).toMatchObject({
    name: 'more-direct-bookings-in-winter',
    title: 'More direct bookings in winter',
    state: 'draft',
    origin: 'native',
    locale: 'pt-BR',
    goalKind: 'bookings',
    active: false,
    budgetMinor: 250_000,
    approval: null,
    notepad: [],
  });
  expect(plan.parts).toMatchObject({ goal: { statement: goal.statement, kind: 'bookings' } });
  expect(plan.parts?.gateChecklist).toHaveLength(5);
  expect(plan.parts?.roleMatrix).toHaveLength(12);
  expect(plan.parts?.dualTrack.visibility).toHaveLength(4);
  expect(plan.parts?.dualTrack.quality).toHaveLength(4);
  expect(plan.parts?.cadenceIncident.cadence).toHaveLength(3);
  expect(plan.parts?.cadenceIncident.incidents).toHaveLength(3);
  expect(plan.parts?.cadenceIncident.checklist).toHaveLength(5);
  expect(plan.markdown).toContain('# Plano: more-direct-bookings-in-winter');
});
