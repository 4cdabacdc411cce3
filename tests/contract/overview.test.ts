import { addDays } from '@shared/base/days';
import { EVENT_TYPES } from '@shared/contract/events';
import { LINEAGE, LINEAGE_STORES } from '@shared/domain/lineage/stores';
import { METRICS, type MetricKey } from '@shared/domain/metrics/metric';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import { holdQuality, sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

const DAY_MS = 86_400_000;
/** The last Sunday before the test clock's Tuesday. */
const SUNDAY = '2026-11-01';

async function activeAgency(): Promise<TestAgency> {
  const agency = await testAgency();
  await startedCampaign(agency);
  return agency;
}

function record(
  { owner, scope }: Pick<TestAgency, 'owner' | 'scope'>,
  key: MetricKey,
  amounts: readonly number[],
  source = 'GA4',
) {
  const observations = amounts.map((amount, index) => {
    const toOn = addDays(SUNDAY, -7 * (amounts.length - 1 - index));
    return { key, fromOn: addDays(toOn, -6), toOn, valueText: String(amount), source };
  });
  return owner.call('observations.record', { observations }, scope);
}

const kinds = (items: readonly { readonly kind: string }[]) => items.map(({ kind }) => kind);

describe('the overview of a tenant', () => {
  test('[M186] says where it stands, with the steps before and after', async () => {
    const { owner, scope } = await testAgency();
    const fresh = await owner.call('overview.get', {}, scope);
    expect(fresh).toMatchObject({ lifecycle: 'planning', hasPlan: false, campaign: null });
    expect(fresh.steps.map(({ mark }) => mark)).toEqual([
      'current',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
    const running = await activeAgency();
    const active = await running.owner.call('overview.get', {}, running.scope);
    expect(active).toMatchObject({ lifecycle: 'active_campaign', campaign: 'active' });
    expect(active.gates).toMatchObject({ passed: 5, total: 5 });
    expect(active.steps.map(({ mark }) => mark)).toEqual([
      'passed',
      'passed',
      'current',
      'ahead',
      'ahead',
    ]);
  });

  test('[M15] every measure has its figure with source and as-of, or says that there is none', async () => {
    const agency = await testAgency();
    await record(agency, 'sessions', [100, 100, 100, 100, 110, 110, 110, 110]);
    const { kpis, todayOn } = await agency.owner.call('overview.get', {}, agency.scope);
    expect(todayOn).toBe('2026-11-03');
    expect(kpis).toHaveLength(METRICS.length);
    const sessions = kpis.find(({ key }) => key === 'sessions');
    expect(sessions).toMatchObject({
      newestOn: SUNDAY,
      openConflicts: 0,
      figure: {
        value: 440,
        fromOn: '2026-10-05',
        toOn: SUNDAY,
        previous: 400,
        sources: ['GA4'],
        asOfMs: TEST_NOW_MS,
      },
    });
    expect(sessions?.weeks.slice(-5)).toEqual([100, 110, 110, 110, 110]);
    expect(kpis.find(({ key }) => key === 'bookings')).toMatchObject({
      figure: null,
      newestOn: null,
      openConflicts: 0,
    });
  });

  test('[M15] an old value says when the newest was instead of passing for today’s', async () => {
    const agency = await testAgency();
    await record(agency, 'sessions', [100]);
    agency.core.clock.nowMs += 40 * DAY_MS;
    // The window locks after a while; the same person signs in again.
    await agency.owner.call('session.signIn', { profileId: agency.ownerId }, INSTALL);
    const { kpis } = await agency.owner.call('overview.get', {}, agency.scope);
    expect(kpis.find(({ key }) => key === 'sessions')).toMatchObject({
      figure: null,
      newestOn: SUNDAY,
    });
  });

  test('[M188] an open conflict shows on its card, and no longer once it is settled', async () => {
    const agency = await testAgency();
    await record(agency, 'bookings', [9, 12]);
    await record(agency, 'bookings', [11], 'Booking engine');
    const card = async () => {
      const { kpis } = await agency.owner.call('overview.get', {}, agency.scope);
      return kpis.find(({ key }) => key === 'bookings');
    };
    expect((await card())?.openConflicts).toBe(1);
    const [conflict] = await agency.owner.call('conflicts.list', {}, agency.scope);
    const other = conflict?.observations.find(({ source }) => source === 'Booking engine');
    await agency.owner.call(
      'conflicts.resolve',
      { conflictId: conflict?.id ?? '', chosenId: other?.id ?? '', note: 'Counts what was paid' },
      agency.scope,
    );
    expect(await card()).toMatchObject({
      openConflicts: 0,
      figure: { value: 20, sources: ['Booking engine', 'GA4'] },
    });
  });

  test('[M157] [M158] every module names who answers for it and what is open in it', async () => {
    const agency = await activeAgency();
    const { owner, scope } = agency;
    await holdQuality(agency);
    const calm = await owner.call('overview.get', {}, scope);
    expect(calm.modules).toHaveLength(10);
    expect(new Set(calm.modules.map(({ health }) => health))).toEqual(new Set(['healthy']));
    expect(calm.modules.find(({ module }) => module === 'scale_loop')).toMatchObject({
      role: 'Growth Analyst',
      tier: 'acceleration_core',
    });
    await owner.call(
      'incidents.record',
      { severity: 'P0', module: 'technical_foundation', summary: 'Booking is down' },
      scope,
    );
    const { modules } = await owner.call('overview.get', {}, scope);
    const health = Object.fromEntries(modules.map((each) => [each.module, each.health]));
    expect(health).toMatchObject({
      technical_foundation: 'p0',
      content_system: 'healthy',
      authority_growth: 'paused',
      experiment_engine: 'paused',
      scale_loop: 'paused',
    });
    const open = modules.reduce((sum, { tasks }) => sum + tasks.open, 0);
    const { total } = await owner.call('tasks.counts', {}, scope);
    expect(open).toBe(total);
  });

  test('[M15] decisions stand in the week in which they were made; a look back is no mark', async () => {
    const agency = await testAgency();
    await record(agency, 'non_brand_clicks', [100, 100]);
    const { owner, scope } = agency;
    const first = await owner.call('cycles.run', { cadence: 'weekly' }, scope);
    await owner.call('cycles.run', { cadence: 'weekly', asOfMs: TEST_NOW_MS - 9 * DAY_MS }, scope);
    const { tracks, decisions, decisionsTotal } = await owner.call('overview.get', {}, scope);
    expect(tracks.weeksEndOn.at(-1)).toBe(SUNDAY);
    expect(tracks.decisions).toEqual([
      {
        weekEndOn: SUNDAY,
        cycleId: first.id,
        ordinal: 1,
        cadence: 'weekly',
        decision: 'intervene',
      },
    ]);
    expect(decisions).toHaveLength(2);
    expect(decisionsTotal).toBe(2);
  });

  test('[M15] drift is warned of while visibility rises and quality does not', async () => {
    const agency = await testAgency();
    await record(agency, 'non_brand_clicks', [100, 120]);
    await record(agency, 'high_intent_sessions', [50, 40]);
    agency.core.clock.nowMs = Date.UTC(2026, 10, 1, 12);
    const { tracks } = await agency.owner.call('overview.get', {}, agency.scope);
    expect(tracks).toMatchObject({
      lead: 40,
      up: { visibility: true, quality: false },
      drift: { code: 'quality_falling' },
    });
  });
});

describe('what to do next', () => {
  test('[M29] a fresh tenant is told to plan, and nothing of last month', async () => {
    const { owner, scope } = await testAgency();
    const { items } = await owner.call('overview.doNext', {}, scope);
    expect(kinds(items)).toEqual(['plan_missing']);
  });

  test('[M43] names what waits, with reason and age, and counts what its place lists', async () => {
    const agency = await activeAgency();
    const { owner, scope, core, ownerId } = agency;
    const task = await owner.call(
      'tasks.create',
      { title: 'Mend the menu', module: 'content_system', ...sprintFields(ownerId) },
      scope,
    );
    await owner.call(
      'tasks.move',
      { taskId: task.id, expectedVersion: task.version, to: 'blocked', reason: 'Waits for texts' },
      scope,
    );
    await record(agency, 'bookings', [12]);
    await record(agency, 'bookings', [11], 'Booking engine');
    core.clock.nowMs += 8 * DAY_MS;
    await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
    const { items } = await owner.call('overview.doNext', {}, scope);
    expect(kinds(items)).toEqual([
      'task_blocked',
      'cycle_overdue',
      'conflict_open',
      'fields_missing',
    ]);
    expect(items[0]).toMatchObject({
      subjectId: task.id,
      params: { title: 'Mend the menu' },
      reason: { code: 'other', params: { note: 'Waits for texts' } },
      sinceMs: TEST_NOW_MS,
    });
    const { missingFields } = await owner.call('tasks.counts', {}, scope);
    expect(items.find(({ kind }) => kind === 'fields_missing')?.count).toBe(missingFields);
    await owner.call('cycles.run', { cadence: 'weekly' }, scope);
    const after = await owner.call('overview.doNext', {}, scope);
    expect(kinds(after.items)).not.toContain('cycle_overdue');
  });

  test('[M43] a resolved P0 leaves its postmortem, and a closed one nothing', async () => {
    const { owner, scope } = await testAgency();
    let incident = await owner.call(
      'incidents.record',
      { severity: 'P0', module: 'content_system', summary: 'Booking is down' },
      scope,
    );
    const go = async (to: 'acknowledged' | 'mitigating' | 'resolved' | 'postmortem' | 'closed') => {
      incident = await owner.call(
        'incidents.move',
        { incidentId: incident.id, expectedVersion: incident.version, to },
        scope,
      );
    };
    const now = async () => kinds((await owner.call('overview.doNext', {}, scope)).items);
    expect(await now()).toEqual(['incident_p0', 'plan_missing']);
    for (const to of ['acknowledged', 'mitigating', 'resolved'] as const) await go(to);
    expect(await now()).toEqual(['plan_missing', 'postmortem_due']);
    incident = await owner.call(
      'incidents.saveRecord',
      {
        incidentId: incident.id,
        expectedVersion: incident.version,
        rootCause: 'A template',
        remediation: 'Taken back',
        prevention: 'Compared first',
      },
      scope,
    );
    await go('postmortem');
    await go('closed');
    expect(await now()).toEqual(['plan_missing']);
  });

  test('[M43] last month’s readout waits until it is approved', async () => {
    const agency = await testAgency();
    const { owner, scope, core, ownerId } = agency;
    core.clock.nowMs += 30 * DAY_MS;
    await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
    const waiting = async () => {
      const { items } = await owner.call('overview.doNext', {}, scope);
      return items.find(({ kind }) => kind === 'readout_missing')?.params;
    };
    expect(await waiting()).toEqual({ month: '2026-11', state: 'none' });
    await owner.call('readouts.draft', { month: '2026-11' }, scope);
    expect(await waiting()).toEqual({ month: '2026-11', state: 'draft' });
  });
});

describe('tasks and the measures that they are meant to move', () => {
  test('[M42] [M15] a task shows its measure before its start and now, and the tenant all of them', async () => {
    const agency = await testAgency();
    const { owner, scope, ownerId, core } = agency;
    await record(agency, 'bookings', [20, 30]);
    const made = await owner.call(
      'tasks.create',
      {
        title: 'Shorten the form',
        module: 'onpage_optimization',
        kpiKey: 'bookings',
        ...sprintFields(ownerId),
      },
      scope,
    );
    const kpi = async () => (await owner.call('tasks.kpi', { taskId: made.id }, scope)).effect;
    expect(await kpi()).toMatchObject({ startedAtMs: null, before: null, now: { value: 30 } });
    let task = made;
    for (const to of ['scheduled', 'in_progress'] as const) {
      task = await owner.call(
        'tasks.move',
        { taskId: task.id, expectedVersion: task.version, to },
        scope,
      );
    }
    expect(await kpi()).toMatchObject({
      startedAtMs: TEST_NOW_MS,
      before: { value: 30, toOn: SUNDAY, sources: ['GA4'], asOfMs: TEST_NOW_MS },
      now: null,
      change: null,
    });
    core.clock.nowMs += 7 * DAY_MS;
    await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
    const week = { fromOn: addDays(SUNDAY, 1), toOn: addDays(SUNDAY, 7) };
    await owner.call(
      'observations.record',
      { observations: [{ key: 'bookings', ...week, valueText: '36', source: 'GA4' }] },
      scope,
    );
    const effect = await kpi();
    expect(effect).toMatchObject({ now: { value: 36, ...week }, change: expect.closeTo(0.2) });
    expect(await owner.call('overview.measures', {}, scope)).toEqual([
      {
        key: 'bookings',
        done: 0,
        open: 1,
        tasks: [{ id: made.id, title: 'Shorten the form', state: 'in_progress', effect }],
      },
    ]);
  });

  test('[M42] a task without a measure has none', async () => {
    const { owner, scope } = await testAgency();
    const { id } = await owner.call(
      'tasks.create',
      { title: 'Tidy the shelf', module: 'content_system' },
      scope,
    );
    expect(await owner.call('tasks.kpi', { taskId: id }, scope)).toEqual({ effect: null });
    expect(await owner.call('overview.measures', {}, scope)).toEqual([]);
  });
});

describe('where the data comes from', () => {
  test('[M133] the facts name seven stores, each with producer, consumer and events that exist', () => {
    expect(LINEAGE.map(({ store }) => store)).toEqual([...LINEAGE_STORES]);
    for (const { store, producers, consumers, updatedBy } of LINEAGE) {
      expect(producers.length, store).toBeGreaterThan(0);
      expect(consumers.length, store).toBeGreaterThan(0);
      expect(
        updatedBy.filter((type) => !Object.hasOwn(EVENT_TYPES, type)),
        store,
      ).toEqual([]);
    }
  });

  test('[M133] each store says when, by whom and by which event it was last changed', async () => {
    const { owner, scope } = await testAgency();
    const before = await owner.call('lineage.get', {}, scope);
    expect(before.stores.map(({ last, updates }) => [last, updates])).toEqual(
      Array(7).fill([null, 0]),
    );
    for (const value of [3, 4]) {
      const gate = 'capacity_gate';
      await owner.call('gates.setInput', { gate, field: 'rolling_weeks_feasible', value }, scope);
    }
    const cycle = await owner.call('cycles.run', { cadence: 'weekly' }, scope);
    const { stores } = await owner.call('lineage.get', {}, scope);
    const of = (name: string) => stores.find(({ store }) => store === name);
    expect(of('gates')).toMatchObject({
      file: 'state/gates.json',
      updates: 2,
      last: { type: 'gate.input_changed', entity: 'gate', by: 'Olga', atMs: TEST_NOW_MS },
    });
    expect(of('cycles')).toMatchObject({
      updates: 1,
      last: { type: 'cycle.decided', entity: 'cycle', subjectId: cycle.id },
    });
    expect(of('metrics')?.last).toBeNull();
    const { rows } = await owner.call('events.list', {}, scope);
    const newest = rows.find(({ type }) => type === 'gate.input_changed');
    expect(of('gates')?.last?.seq).toBe(newest?.seq);
  });

  test('[M133] a start fills board, execution and pointer at once', async () => {
    const { owner, scope } = await activeAgency();
    const { stores } = await owner.call('lineage.get', {}, scope);
    const filled = stores.filter(({ last }) => last !== null).map(({ store }) => store);
    expect(filled).toEqual(expect.arrayContaining(['gates', 'board', 'execution', 'pointer']));
    expect(stores.find(({ store }) => store === 'board')?.updates).toBe(40);
  });
});

describe('a tenant beside another', () => {
  test('[M10] the overview of one holds nothing of the other', async () => {
    const agency = await testAgency();
    await record(agency, 'sessions', [100]);
    const other = await agency.owner.call('tenants.create', { name: 'Casa Verde' }, INSTALL);
    const { kpis } = await agency.owner.call('overview.get', {}, tenantScope(other.id));
    expect(kpis.every(({ figure, newestOn }) => figure === null && newestOn === null)).toBe(true);
  });
});
