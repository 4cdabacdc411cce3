import { DAY_MS } from '@shared/base/days';
import { expect, test } from 'vitest';
import { passGates } from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal-of';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

function incident({ owner, scope }: TestAgency, severity: 'P0' | 'P1' | 'P2', agoMs: number) {
  return owner.call(
    'incidents.record',
    {
      severity,
      module: 'content_system',
      summary: 'Prices are shown twice',
      occurredAtMs: TEST_NOW_MS - agoMs,
    },
    scope,
  );
}

async function setTrends({ owner, scope }: TestAgency, visibility: 'up' | 'flat') {
  for (const key of ['non_brand_visibility_trend', 'conversion_assist_trend'] as const) {
    await owner.call('metrics.setTrend', { key, value: visibility, note: 'Read' }, scope);
  }
}

test('[M180] [Q36] the summary counts gates, decisions and incidents of its window, both edges inside', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await incident(agency, 'P1', 30 * DAY_MS);
  await incident(agency, 'P2', 30 * DAY_MS + 1);
  await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  await setTrends(agency, 'up');
  await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  const summary = await owner.call('reports.growth', {}, scope);
  expect(summary).toMatchObject({
    windowDays: 30,
    fellBack: false,
    windowStartMs: TEST_NOW_MS - 30 * DAY_MS,
    windowEndMs: TEST_NOW_MS,
    gatesPassed: false,
    decisions: { continue: 1, intervene: 1, rollback: 0 },
    incidents: { p0: 0, p1: 1, p2: 0 },
    recommendations: ['hold_scale_until_gates_pass'],
  });
  expect(summary.gates.map(({ status }) => status)).toEqual(Array(5).fill('fail'));
});

test.each([
  ['[M181] 7d', '7d', 7, false],
  ['[M181] 90d', '90d', 90, false],
  ['[Q16] a text that is no window falls back to 30 days and says so', 'a month', 30, true],
  ['[Q16] zero days fall back too', '0d', 30, true],
])('%s', async (_title, window, windowDays, fellBack) => {
  const { owner, scope } = await testAgency();
  expect(await owner.call('reports.growth', { window }, scope)).toMatchObject({
    windowDays,
    fellBack,
  });
});

test('[M182] the recommendations follow from the counts', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const codes = async () => (await owner.call('reports.growth', {}, scope)).recommendations;
  await passGates(agency);
  expect(await codes()).toEqual(['keep_both_tracks']);
  await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  expect(await codes()).toEqual(['raise_quality_capacity']);
  await incident(agency, 'P0', DAY_MS);
  expect(await codes()).toEqual(['prevent_next_rollback', 'raise_quality_capacity']);
});

test('[Q40] a P0 counts as the highest it ever was, and not at all once declared in error', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { id: incidentId } = await incident(agency, 'P0', DAY_MS);
  const counts = async () => (await owner.call('reports.growth', {}, scope)).incidents;
  await owner.call(
    'incidents.changeSeverity',
    { incidentId, expectedVersion: 1, severity: 'P2', justification: 'Contained' },
    scope,
  );
  expect(await counts()).toEqual({ p0: 1, p1: 0, p2: 0 });
  await owner.call(
    'incidents.declareInError',
    { incidentId, expectedVersion: 2, evidence: 'A drill' },
    scope,
  );
  expect(await counts()).toEqual({ p0: 0, p1: 0, p2: 1 });
});

test('[D6] only an Owner asks for a summary of another moment; it leaves out what came later', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await incident(agency, 'P0', DAY_MS);
  const asOfMs = TEST_NOW_MS - DAY_MS - 1;
  const { client } = await signInAs(agency, 'Max', 'manager');
  for (const method of ['reports.growth', 'reports.saveGrowth'] as const) {
    expect(await refusalOf(client.call(method, { asOfMs }, scope))).toMatchObject({
      code: 'forbidden',
      reason: 'as_of_needs_owner',
    });
  }
  expect(await owner.call('reports.growth', { asOfMs }, scope)).toMatchObject({
    windowEndMs: asOfMs,
    incidents: { p0: 0 },
  });
  const future = owner.call('reports.growth', { asOfMs: TEST_NOW_MS + 1 }, scope);
  expect(await refusalOf(future)).toMatchObject({ reason: 'as_of_in_future' });
});

test('[M183] [M184] [Q26] a saved summary lies frozen on its shelf, with recommendations that are tracked', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  const first = await owner.call('reports.saveGrowth', { window: '7d' }, scope);
  await passGates(agency);
  const second = await owner.call('reports.saveGrowth', { window: 'soon' }, scope);
  const shelf = await owner.call('reports.list', { kind: 'summary' }, scope);
  expect(shelf).toMatchObject({
    total: 2,
    next: null,
    byKind: { weekly: 0, monthly: 0, quarterly: 0, summary: 2, readout: 0 },
    rows: [
      { id: second.reportId, period: '2026-11-03', reportVersion: 2, by: 'Olga', changed: [] },
      { id: first.reportId, period: '2026-11-03', reportVersion: 1, imported: false },
    ],
  });
  const report = await owner.call('reports.get', { reportId: first.reportId }, scope);
  expect(report).toMatchObject({
    kind: 'summary',
    locale: 'en',
    readout: null,
    recommendations: [{ code: 'hold_scale_until_gates_pass', state: 'open' }],
  });
  expect(report.markdown).toContain('Growth over 7 days');
  expect(report.markdown).toContain('5 gates fail');
  const later = await owner.call('reports.get', { reportId: second.reportId }, scope);
  expect(later.markdown).toContain('the last 30 days were taken');
  expect(storedEvents(core).at(-1)).toMatchObject({ type: 'recommendation.created', to: 'open' });
  expect(await storedProblems(core)).toEqual([]);
});

test('[D12] reports are written in the tenant’s content language', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { version } = await owner.call('tenants.get', {}, scope);
  await owner.call('tenants.update', { expectedVersion: version, contentLocale: 'pt-BR' }, scope);
  const { reportId } = await owner.call('reports.saveGrowth', {}, scope);
  const report = await owner.call('reports.get', { reportId }, scope);
  expect(report.locale).toBe('pt-BR');
  expect(report.markdown).toContain('Decisões');
  const cycle = await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  const weekly = await owner.call('reports.get', { reportId: cycle.reportId ?? '' }, scope);
  expect(weekly.markdown).toContain('# Decisão semanal de 2026-11-03');
});

test('[M184] a recommendation is acted on or deferred with a reason', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  const { reportId } = await owner.call('reports.saveGrowth', {}, scope);
  const { recommendations } = await owner.call('reports.get', { reportId }, scope);
  const recommendationId = recommendations[0]?.id ?? '';
  type To = 'open' | 'accepted' | 'deferred' | 'done';
  const decide = (client: typeof owner, expectedVersion: number, to: To, reason = '') =>
    client.call('recommendations.decide', { recommendationId, expectedVersion, to, reason }, scope);

  expect(await refusalOf(decide(editor, 1, 'accepted'))).toMatchObject({ code: 'forbidden' });
  expect(await refusalOf(decide(owner, 1, 'deferred', ' '))).toMatchObject({
    code: 'rule_violation',
    reason: 'recommendation_reason_missing',
  });
  expect(await decide(owner, 1, 'deferred', 'After the season')).toMatchObject({
    state: 'deferred',
    reason: 'After the season',
    version: 2,
  });
  expect(await refusalOf(decide(owner, 1, 'accepted'))).toMatchObject({ code: 'conflict' });
  expect(await decide(owner, 2, 'accepted')).toMatchObject({ state: 'accepted' });
  expect(await decide(owner, 3, 'done')).toMatchObject({ state: 'done', version: 4 });
  expect(await refusalOf(decide(owner, 4, 'open'))).toMatchObject({
    reason: 'recommendation_illegal_move',
    from: 'done',
    to: 'open',
  });
  expect(await storedProblems(core)).toEqual([]);
});

test('[D13] reports of one instant are paged without loss', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  for (let n = 0; n < 5; n += 1) await owner.call('reports.saveGrowth', {}, scope);
  await owner.call('cycles.run', { cadence: 'monthly' }, scope);
  const seen: number[] = [];
  let after: string | undefined;
  do {
    const page = await owner.call(
      'reports.list',
      { kind: 'summary', limit: 2, ...(after && { after }) },
      scope,
    );
    expect(page.total).toBe(5);
    expect(page.byKind).toMatchObject({ summary: 5, monthly: 1 });
    seen.push(...page.rows.map(({ reportVersion }) => reportVersion));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual([5, 4, 3, 2, 1]);
  expect(await owner.call('reports.list', {}, scope)).toMatchObject({ total: 6 });
});
