import { contract } from '@shared/contract';
import { GATE_KEYS } from '@shared/domain/gates/gate';
import { TREND_KEYS, TREND_VALUES } from '@shared/domain/metrics/trend';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALL_GATE_FIELDS,
  passingValue,
  sprintFields,
  startedCampaign,
} from '../helpers/campaign-steps';
import { incident, QUALITY, run, setTrend, VISIBILITY } from '../helpers/cycle-steps';
import { refusalOf } from '../helpers/refusal-of';
import { storedProblems } from '../helpers/stored-events';
import { type TestAgency, testAgency } from '../helpers/test-core';

type Act = (agency: TestAgency) => Promise<unknown>;

/** Things that operators do, in any order; a refusal is an answer as well. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ field: fc.constantFrom(...ALL_GATE_FIELDS), met: fc.boolean() }).map(
    ({ field: { gate, field }, met }): Act =>
      ({ owner, scope }) => {
        const passing = passingValue(field);
        const value = met ? passing : typeof passing === 'boolean' ? false : 0;
        const evidence = { kind: 'note', text: 'Shown to the team' } as const;
        return owner.call('gates.setInput', { gate, field, value, evidence }, scope);
      },
  ),
  fc.constantFrom('P0' as const, 'P1' as const).map(
    (severity): Act =>
      (agency) =>
        incident(agency, severity),
  ),
  fc.record({ key: fc.constantFrom(...TREND_KEYS), value: fc.constantFrom(...TREND_VALUES) }).map(
    ({ key, value }): Act =>
      (agency) =>
        setTrend(agency, key, value),
  ),
  fc.constantFrom('weekly' as const, 'monthly' as const).map(
    (cadence): Act =>
      (agency) =>
        run(agency, cadence),
  ),
  fc.constant<Act>(({ owner, scope }) => owner.call('campaigns.start', {}, scope)),
);

describe('the four guaranteed properties', () => {
  test('[M201] safety, coherence, auditability and recoverability hold whatever is done in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 10 }), async (acts) => {
        const agency = await testAgency();
        const { owner, scope, tenantId, core } = agency;
        const over = { kind: 'tenants', tenantIds: [tenantId] } as const;
        await owner.call('plans.create', { goal: { statement: 'Fill the winter' } }, scope);
        for (const each of acts) {
          const before = await owner.call('gates.list', {}, scope);
          const running = await owner.call('campaigns.current', {}, scope);
          await refusalOf(each(agency));
          const now = await owner.call('campaigns.current', {}, scope);
          // Safety: what runs now and did not before began while every gate passed.
          if (JSON.stringify(running) !== JSON.stringify(now) && isNone(running)) {
            expect(before.allPassed).toBe(true);
          }
        }
        // Coherence: two views that count one thing say the same.
        const gates = await owner.call('gates.list', {}, scope);
        const { rows } = await owner.call('agency.grid', {}, over);
        expect(rows[0]?.gatesFailing).toBe(
          gates.gates.filter(({ status }) => status === 'fail').length,
        );
        const { rows: incidents } = await owner.call('incidents.list', { limit: 200 }, scope);
        const open = (severity: string) =>
          incidents.filter((each) => each.severity === severity && each.state === 'open').length;
        expect(rows[0]?.incidents).toMatchObject({ p0: open('P0'), p1: open('P1') });
        // Auditability: the log recomputes, and so does each decision.
        expect(await storedProblems(core)).toEqual([]);
        const replay = await owner.call('cycles.replayAll', {}, scope);
        expect([replay.different, replay.same]).toEqual([[], replay.decisions]);
        // Recoverability: the last thing that can be taken back is taken back whole.
        const undoable = { key: QUALITY, value: 'down', note: 'Read off the dashboard' } as const;
        const trends = await owner.call('metrics.trends', {}, scope);
        core.clock.nowMs += 1_000;
        await owner.call('metrics.setTrend', undoable, scope);
        const { groups } = await owner.call('undo.list', {}, over);
        await owner.call('undo.apply', { groupId: groups[0]?.groupId ?? '' }, over);
        expect((await owner.call('metrics.trends', {}, scope)).signals).toEqual(trends.signals);
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});

const isNone = (campaign: unknown) => JSON.stringify(campaign)?.includes('"id"') !== true;

describe('the three failure modes', () => {
  test('[M202] nothing scales before the foundation holds: a severe incident of structure holds both later tiers', async () => {
    const agency = await testAgency();
    await startedCampaign(agency);
    for (const key of [VISIBILITY, QUALITY] as const) await setTrend(agency, key, 'up');
    await incident(agency, 'P1');
    const { tiers } = await run(agency, 'weekly');
    expect(tiers.map(({ tier, mayGrow }) => [tier, mayGrow])).toEqual([
      ['structure_core', true],
      ['performance_core', false],
      ['acceleration_core', false],
    ]);
  });

  test('[M202] visibility that gains while quality and the business lose is never a success', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await startedCampaign(agency);
    await setTrend(agency, VISIBILITY, 'up');
    await setTrend(agency, QUALITY, 'down');
    const value = (fromOn: string, toOn: string, valueText: string) => ({
      key: 'bookings' as const,
      fromOn,
      toOn,
      valueText,
      source: 'Booking engine',
    });
    await owner.call(
      'observations.record',
      {
        observations: [
          value('2026-06-01', '2026-06-30', '200'),
          value('2026-10-01', '2026-10-30', '120'),
        ],
      },
      scope,
    );
    const cycle = await run(agency, 'weekly');
    expect(cycle).toMatchObject({ decision: 'intervene', trackDrift: true });
    expect(cycle.quality.find(({ dimension }) => dimension === 'business_quality')?.state).toBe(
      'rollback',
    );
    const { parts, state } = await owner.call('reports.endState', {}, scope);
    expect(state).toBe('not_met');
    expect(parts.map((part) => part.state).slice(1)).toEqual(['met', 'not_met', 'not_met']);
  });

  test('[M202] no decision stands without its explanation: one true rule, its values, a snapshot with its hash', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...TREND_VALUES), { minLength: 4, maxLength: 4 }),
        async (values) => {
          for (const [index, key] of TREND_KEYS.entries()) {
            await setTrend(agency, key, values[index] ?? 'unknown');
          }
          const cycle = await run(agency, 'weekly');
          expect(cycle.trace.filter((rule) => rule.state === 'true')).toHaveLength(1);
          expect(cycle.snapshotHash).toMatch(/^[0-9a-f]{64}$/);
          expect(cycle.reason?.code).toBeTruthy();
          expect(cycle.reportId).not.toBeNull();
          const { signals } = await owner.call('cycles.explain', { cycleId: cycle.id }, scope);
          expect(signals.map(({ trend }) => trend)).toEqual(values);
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('the five anti-patterns', () => {
  test('[M203] a start before the gates pass is refused, gate by gate', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await owner.call('plans.create', { goal: { statement: 'Fill the winter' } }, scope);
    const refused = JSON.stringify(
      await owner.call('campaigns.start', {}, scope).catch((e) => e.details ?? e),
    );
    for (const key of GATE_KEYS) expect(refused).toContain(key);
  });

  test('[M203] work on visibility alone is warned of, in the decision and in the health', async () => {
    const agency = await testAgency();
    const { owner, scope, tenantId, ownerId } = agency;
    await startedCampaign(agency);
    const { rows } = await owner.call('tasks.list', { limit: 200 }, scope);
    const task = rows.find(({ track }) => track === 'visibility');
    if (task === undefined) throw new Error('No task of visibility');
    const filled = { taskId: task.id, expectedVersion: task.version, ...sprintFields(ownerId) };
    const { version } = await owner.call('tasks.update', filled, scope);
    const moved = { taskId: task.id, expectedVersion: version, to: 'scheduled' } as const;
    await owner.call('tasks.move', moved, scope);
    const over = { kind: 'tenants', tenantIds: [tenantId] } as const;
    const health = await owner.call('health.list', {}, over);
    expect(health.rows[0]?.points.find(({ point }) => point === 'both_tracks')).toMatchObject({
      state: 'not_met',
      evidence: [
        { code: 'track_work', params: { track: 'visibility', count: 1 } },
        { code: 'track_idle', params: { track: 'quality' } },
      ],
    });
    await setTrend(agency, VISIBILITY, 'up');
    expect((await run(agency, 'weekly')).trackDrift).toBe(true);
  });

  test('[M203] what a cycle obliges to binds: it is not closed by a note', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await incident(agency, 'P1');
    const { id } = await run(agency, 'weekly');
    const closed = owner.call('cycles.acknowledge', { cycleId: id, note: 'Noted' }, scope);
    expect(await refusalOf(closed)).toMatchObject({ reason: 'obligation_unmet' });
  });

  test('[M203] there is no way to change or delete a value', () => {
    const commands = Object.entries(contract)
      .filter(([, { kind }]) => kind === 'command')
      .map(([method]) => method);
    expect(commands.filter((method) => method.startsWith('observations.'))).toEqual([
      'observations.record',
    ]);
  });
});
