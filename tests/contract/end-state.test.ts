import { expect, test } from 'vitest';
import { passGates, startedCampaign } from '../helpers/campaign-steps';
import { incident, run, setTrend } from '../helpers/cycle-steps';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

async function bookings({ owner, scope }: TestAgency, before: number, now: number) {
  const value = (fromOn: string, toOn: string, count: number) => ({
    key: 'bookings' as const,
    fromOn,
    toOn,
    valueText: String(count),
    source: 'Booking engine',
  });
  await owner.call(
    'observations.record',
    {
      observations: [
        value('2026-06-01', '2026-06-30', before),
        value('2026-10-01', '2026-10-30', now),
      ],
    },
    scope,
  );
}

test('[M185] the report judges four dimensions by records that can all be opened, and is frozen with their ids', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  await owner.call('gates.check', {}, scope);
  const p1 = await incident(agency, 'P1');
  await bookings(agency, 100, 140);
  await setTrend(agency, 'non_brand_visibility_trend', 'up');
  const cycle = await run(agency, 'weekly');
  const found = await owner.call('reports.endState', {}, scope);
  const part = (dimension: string) => found.parts.find((each) => each.dimension === dimension);
  expect(found).toMatchObject({ windowDays: 90, state: 'not_met' });
  expect(part('operating_stability')?.state).toBe('not_met');
  expect(part('visibility_growth')?.state).toBe('met');
  expect(part('quality_integrity')?.state).toBe('unknown');
  expect(part('business_contribution')?.state).toBe('met');
  const ids = found.parts.flatMap(({ lines }) =>
    lines.flatMap(({ artifacts }) => artifacts.map(({ id }) => id)),
  );
  expect(ids).toEqual(expect.arrayContaining([p1.id, cycle.id]));
  const { measures } = await owner.call('metrics.measures', { windowDays: 90 }, scope);
  const newest = measures.find(({ key }) => key === 'bookings')?.newest;
  expect(ids).toContain(newest?.id);

  const { reportId } = await owner.call('reports.saveEndState', {}, scope);
  const report = await owner.call('reports.get', { reportId }, scope);
  expect(report).toMatchObject({ kind: 'end_state', period: '2026-11-03', reportVersion: 1 });
  for (const id of [p1.id, cycle.id, newest?.id]) expect(report.markdown).toContain(id);
  expect(report.markdown).toContain('Not accepted');
  await incident(agency, 'P0');
  const again = await owner.call('reports.get', { reportId }, scope);
  expect(again.markdown).toBe(report.markdown);
});

test('[M185] a second one of a day is its next version; anybody of the tenant may freeze one', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await passGates(agency);
  await owner.call('reports.saveEndState', { window: '30d' }, scope);
  const { client } = await signInAs(agency, 'Edi', 'editor');
  const { reportId } = await client.call('reports.saveEndState', { window: 'a year' }, scope);
  expect(await owner.call('reports.get', { reportId }, scope)).toMatchObject({ reportVersion: 2 });
  const { byKind } = await owner.call('reports.list', { kind: 'end_state' }, scope);
  expect(byKind.end_state).toBe(2);
  expect((await owner.call('reports.endState', { window: 'a year' }, scope)).fellBack).toBe(true);
});
