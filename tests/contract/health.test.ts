import { HEALTH_POINTS } from '@shared/domain/health/health';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { incident, run } from '../helpers/cycle-steps';
import { type TestAgency, testAgency } from '../helpers/test-core';

const DAY_MS = 86_400_000;

async function health({ owner, tenantId }: Pick<TestAgency, 'owner' | 'tenantId'>) {
  const { rows } = await owner.call('health.list', {}, { kind: 'tenants', tenantIds: [tenantId] });
  const points = rows[0]?.points ?? [];
  return Object.fromEntries(
    HEALTH_POINTS.map((key) => {
      const found = points.find(({ point }) => point === key);
      return [key, { state: found?.state, evidence: found?.evidence ?? [] }];
    }),
  );
}

const states = (found: Awaited<ReturnType<typeof health>>) =>
  Object.fromEntries(Object.entries(found).map(([key, { state }]) => [key, state]));

/** Every open item of the board gets its four fields; both tracks get one task that is scheduled. */
async function wholeBoard({ owner, scope, ownerId }: TestAgency): Promise<void> {
  let after: string | undefined;
  const begun = new Set<string>();
  do {
    const page = await owner.call('tasks.list', { limit: 200, ...(after && { after }) }, scope);
    for (const { id, version, track } of page.rows) {
      const saved = await owner.call(
        'tasks.update',
        { taskId: id, expectedVersion: version, ...sprintFields(ownerId) },
        scope,
      );
      if (track === 'none' || begun.has(track)) continue;
      begun.add(track);
      const moved = { taskId: id, expectedVersion: saved.version, to: 'scheduled' } as const;
      await owner.call('tasks.move', moved, scope);
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
}

describe('the health of the orchestration', () => {
  test('[M199] a fresh tenant meets one point at most, and each says what is missing', async () => {
    const agency = await testAgency();
    const found = await health(agency);
    expect(states(found)).toEqual({
      gate_evidence: 'not_met',
      active_plan: 'not_met',
      both_tracks: 'unknown',
      sprint_metadata: 'unknown',
      cycle_reports: 'unknown',
      incident_records: 'met',
      recommendations: 'unknown',
    });
    expect(found.gate_evidence?.evidence.map(({ params }) => params.gate)).toHaveLength(5);
  });

  test('[M199] all seven are met by doing the work, and each evidence leads to what it is', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const { plan } = await startedCampaign(agency);
    expect(states(await health(agency))).toMatchObject({
      gate_evidence: 'met',
      active_plan: 'met',
      both_tracks: 'not_met',
      sprint_metadata: 'not_met',
    });
    await wholeBoard(agency);
    const cycle = await run(agency, 'weekly');
    const { reportId } = await owner.call('reports.saveGrowth', {}, scope);
    expect((await health(agency)).recommendations).toMatchObject({
      state: 'not_met',
      evidence: [{ subject: { kind: 'report', id: reportId } }],
    });
    const report = await owner.call('reports.get', { reportId }, scope);
    for (const { id, version } of report.recommendations) {
      await owner.call(
        'recommendations.decide',
        { recommendationId: id, expectedVersion: version, to: 'accepted' },
        scope,
      );
    }
    const found = await health(agency);
    expect(new Set(Object.values(states(found)))).toEqual(new Set(['met']));
    expect(found.active_plan?.evidence).toMatchObject([{ subject: { kind: 'plan', id: plan.id } }]);
    expect(found.cycle_reports?.evidence[0]).toMatchObject({
      code: 'cycle_reported',
      subject: { kind: 'report', id: cycle.reportId },
    });
  });

  test('[M199] time takes points away: evidence runs out, a cycle and a postmortem become late', async () => {
    const agency = await testAgency();
    const { owner, scope, core, ownerId } = agency;
    await startedCampaign(agency);
    await owner.call(
      'gates.setInput',
      {
        gate: 'data_gate',
        field: 'reconcilable',
        value: true,
        evidence: { kind: 'note', text: 'Reconciled by hand', expiresOn: '2026-11-04' },
      },
      scope,
    );
    const { id } = await incident(agency, 'P0');
    await run(agency, 'weekly');
    expect(states(await health(agency))).toMatchObject({
      gate_evidence: 'met',
      cycle_reports: 'met',
      incident_records: 'met',
    });
    core.clock.nowMs += 8 * DAY_MS;
    await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
    const found = await health(agency);
    expect(found.gate_evidence).toMatchObject({
      state: 'not_met',
      evidence: [
        { code: 'gate_fails', params: { gate: 'data_gate' } },
        { code: 'evidence_expired', params: { field: 'reconcilable', day: '2026-11-04' } },
      ],
    });
    expect(found.cycle_reports?.state).toBe('not_met');
    expect(found.incident_records).toMatchObject({
      state: 'not_met',
      evidence: [{ code: 'postmortem_overdue', subject: { kind: 'incident', id } }],
    });
  });

  test('[M203] work that speaks of an incident is named until the incident is recorded', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const task = await owner.call(
      'tasks.create',
      { title: 'Outage of the booking page', module: 'technical_foundation' },
      scope,
    );
    await owner.call('tasks.create', { title: 'Coincidence', module: 'content_system' }, scope);
    expect((await health(agency)).incident_records).toMatchObject({
      state: 'unknown',
      evidence: [{ code: 'unrecorded_task', subject: { kind: 'task', id: task.id } }],
    });
    await incident(agency, 'P1');
    expect((await health(agency)).incident_records?.state).toBe('met');
  });

  test('[M199] [M10] each tenant of the scope has its own row, by name', async () => {
    const agency = await testAgency();
    const { owner, tenantId } = agency;
    await startedCampaign(agency);
    const { id } = await owner.call('tenants.create', { name: 'Casa Azul' }, INSTALL);
    await owner.call(
      'tasks.create',
      { title: 'P0: checkout', module: 'content_system' },
      tenantScope(id),
    );
    const { rows } = await owner.call(
      'health.list',
      {},
      { kind: 'tenants', tenantIds: [tenantId, id] },
    );
    expect(rows.map((row) => row.tenantId)).toEqual([id, tenantId]);
    const stateOf = (row: number, point: string) =>
      rows[row]?.points.find((each) => each.point === point)?.state;
    expect([stateOf(0, 'active_plan'), stateOf(1, 'active_plan')]).toEqual(['not_met', 'met']);
    expect([stateOf(0, 'incident_records'), stateOf(1, 'incident_records')]).toEqual([
      'unknown',
      'met',
    ]);
  });
});
