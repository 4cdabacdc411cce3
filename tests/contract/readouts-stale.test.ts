import type { FactPart } from '@shared/domain/readout/changed-facts';
import { describe, expect, test } from 'vitest';
import { moveTo } from '../helpers/board-steps';
import { approvedReadout, keepingPrinter, recordMonth, weekOf } from '../helpers/readout-steps';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { type TestAgency, type TestCoreOptions, testAgency, testCore } from '../helpers/test-core';

const month = '2026-10';
/** Longer than the core waits after a change. */
const SETTLED_MS = 5_000;
const AT_OCT_10 = Date.UTC(2026, 9, 10, 12);

async function newest({ owner, scope }: Pick<TestAgency, 'owner' | 'scope'>) {
  const { rows } = await owner.call('reports.list', { kind: 'readout' }, scope);
  const [row] = rows;
  if (row === undefined) throw new Error('No readout was made');
  return row;
}

/** Changes of each kind, and the parts of October that they touch. */
const CHANGES: readonly [string, FactPart, (agency: TestAgency) => Promise<unknown>][] = [
  [
    'a value of the month',
    'figures',
    ({ owner, scope }) =>
      owner.call('observations.record', { observations: [weekOf('bookings')] }, scope),
  ],
  [
    'a decision of the month',
    'cycles',
    ({ owner, scope }) => owner.call('cycles.run', { cadence: 'monthly' }, scope),
  ],
  [
    'an incident that occurred in the month',
    'incidents',
    ({ owner, scope }) =>
      owner.call(
        'incidents.record',
        {
          severity: 'P2',
          module: 'technical_foundation',
          summary: 'Slow pages',
          occurredAtMs: AT_OCT_10,
        },
        scope,
      ),
  ],
  [
    'a gate',
    'gates',
    ({ owner, scope }) =>
      owner.call(
        'gates.setInput',
        {
          gate: 'data_gate',
          field: 'dashboard_stable',
          value: true,
          evidence: { kind: 'note', text: 'Refresh log' },
        },
        scope,
      ),
  ],
  [
    'the tenant’s name',
    'tenant',
    async ({ owner, scope }) => {
      const { version } = await owner.call('tenants.get', {}, scope);
      return owner.call('tenants.update', { expectedVersion: version, name: 'Alba' }, scope);
    },
  ],
];

describe('a readout that data has overtaken', () => {
  test.each(CHANGES)(
    '[M179] %s makes an approved one stale, and says so: %s',
    async (_, part, change) => {
      const agency = await settledAgency();
      const approved = await approvedReadout(agency.owner, agency.scope, month);
      await change(agency);
      expect((await newest(agency)).state).toBe('approved');
      await agency.core.elapse(SETTLED_MS);
      const row = await newest(agency);
      expect(row).toMatchObject({ state: 'stale', changedAtMs: agency.core.clock.nowMs });
      expect(row.changed).toContain(part);
      const again = await agency.owner.call('reports.get', { reportId: approved.id }, agency.scope);
      expect([again.readout, again.snapshotHash]).toEqual([
        approved.readout,
        approved.snapshotHash,
      ]);
      expect(movedToStale(agency)).toMatchObject([
        { actor: 'system', from: 'approved', payload: { changed: row.changed } },
      ]);
      expect(await storedProblems(agency.core)).toEqual([]);
    },
  );

  test('a task that is finished in the running month makes it stale; one that is only planned does not', async () => {
    const agency = await settledAgency();
    const { owner, scope, core } = agency;
    await approvedReadout(owner, scope, '2026-11');
    const task = await owner.call(
      'tasks.create',
      { title: 'Map queries', module: 'content_system', dueOn: '2026-11-20' },
      scope,
    );
    await core.elapse(SETTLED_MS);
    expect((await newest(agency)).changed).toEqual([]);
    let seen: { readonly id: string; readonly version: number } = task;
    for (const to of ['scheduled', 'in_progress', 'needs_review', 'completed'] as const) {
      seen = await moveTo(agency, seen, to);
    }
    await core.elapse(SETTLED_MS);
    expect(await newest(agency)).toMatchObject({ state: 'stale', changed: ['work'] });
  });

  test('[M179] nothing that leaves the month as it was makes it stale: time, another month, a restart', async () => {
    const agency = await settledAgency();
    const { owner, scope, core } = agency;
    await recordMonth(owner, scope, month);
    await approvedReadout(owner, scope, month);
    await owner.call(
      'observations.record',
      { observations: [weekOf('bookings', '9', 'GA4', '2026-11-02')] },
      scope,
    );
    await owner.call('cycles.run', { cadence: 'weekly' }, scope);
    await owner.call(
      'incidents.record',
      { severity: 'P2', module: 'technical_foundation', summary: 'Slow pages of November' },
      scope,
    );
    core.clock.nowMs += 20 * 86_400_000;
    await core.elapse(SETTLED_MS);
    expect(movedToStale(agency)).toEqual([]);
    await core.close();
    const second = await restarted(agency);
    expect(await newest(second)).toMatchObject({
      state: 'approved',
      changed: [],
      changedAtMs: null,
    });
  });

  test('one in review and an exported one become stale too; a draft is marked and stays a draft', async () => {
    const agency = await settledAgency({ hostPorts: { print: keepingPrinter().print } });
    const { owner, scope, core } = agency;
    const september = await approvedReadout(owner, scope, '2026-09');
    await owner.call('readouts.print', { reportId: september.id }, scope);
    const october = await owner.call('readouts.draft', { month }, scope);
    await owner.call(
      'readouts.move',
      { reportId: october.id, expectedVersion: october.version, to: 'in_review' },
      scope,
    );
    const draft = await owner.call('readouts.draft', { month: '2026-08' }, scope);
    const { version } = await owner.call('tenants.get', {}, scope);
    await owner.call('tenants.update', { expectedVersion: version, name: 'Alba' }, scope);
    await core.elapse(SETTLED_MS);
    const { rows } = await owner.call('reports.list', { kind: 'readout' }, scope);
    expect(rows.map(({ period, state, changed }) => [period, state, changed])).toEqual([
      ['2026-08', 'draft', ['tenant']],
      ['2026-10', 'stale', ['tenant']],
      ['2026-09', 'stale', ['tenant']],
    ]);
    // The mark of a draft is no state: whoever is writing its words goes on.
    await owner.call(
      'readouts.setCommentary',
      { reportId: draft.id, expectedVersion: draft.version, commentary: 'A quiet month.' },
      scope,
    );
  });

  test('a change that is taken back leaves a draft unmarked, and a stale one waits for a new look', async () => {
    const agency = await settledAgency();
    const { owner, scope, core } = agency;
    await approvedReadout(owner, scope, month);
    const rename = async (name: string) => {
      const { version } = await owner.call('tenants.get', {}, scope);
      await owner.call('tenants.update', { expectedVersion: version, name }, scope);
      await core.elapse(SETTLED_MS);
    };
    await rename('Alba');
    const stale = await newest(agency);
    await expect(
      owner.call(
        'readouts.move',
        { reportId: stale.id, expectedVersion: stale.version, to: 'in_review' },
        scope,
      ),
    ).rejects.toMatchObject({ details: { reason: 'readout_month_changed', changed: ['tenant'] } });
    await rename('Hotel Alba');
    const again = await newest(agency);
    expect(again).toMatchObject({ state: 'stale', changed: [], changedAtMs: null });
    const sent = await owner.call(
      'readouts.move',
      { reportId: again.id, expectedVersion: again.version, to: 'in_review' },
      scope,
    );
    expect(sent.state).toBe('in_review');
  });

  test('nobody approves figures that have changed, even before the change was judged', async () => {
    const agency = await settledAgency();
    const { owner, scope } = agency;
    const draft = await owner.call('readouts.draft', { month }, scope);
    const sent = await owner.call(
      'readouts.move',
      { reportId: draft.id, expectedVersion: draft.version, to: 'in_review' },
      scope,
    );
    await owner.call('observations.record', { observations: [weekOf('bookings')] }, scope);
    await expect(
      owner.call('readouts.approve', { reportId: draft.id, expectedVersion: sent.version }, scope),
    ).rejects.toMatchObject({
      code: 'rule_violation',
      details: { reason: 'readout_month_changed' },
    });
  });

  test('the way on is a new version, which takes the words over; what differs is said in figures', async () => {
    const agency = await settledAgency();
    const { owner, scope, core } = agency;
    const draft = await owner.call('readouts.draft', { month }, scope);
    await owner.call(
      'readouts.setCommentary',
      { reportId: draft.id, expectedVersion: draft.version, commentary: 'A quiet month.' },
      scope,
    );
    await owner.call('observations.record', { observations: [weekOf('bookings')] }, scope);
    await core.elapse(SETTLED_MS);
    expect(await owner.call('readouts.changes', { reportId: draft.id }, scope)).toEqual({
      changed: ['figures'],
      figures: [{ key: 'bookings', frozen: null, now: 50 }],
    });
    const next = await owner.call('readouts.draft', { month }, scope);
    expect(next).toMatchObject({ reportVersion: 2, commentary: 'A quiet month.', changed: [] });
    expect(await owner.call('readouts.changes', { reportId: next.id }, scope)).toEqual({
      changed: [],
      figures: [],
    });
  });

  test('a look back is held against what was known by then', async () => {
    const agency = await settledAgency();
    const { owner, scope, core } = agency;
    const asOfMs = Date.UTC(2026, 9, 20);
    await owner.call('readouts.draft', { month, asOfMs }, scope);
    const observed = (at: number) => ({ ...weekOf('bookings'), observedAtMs: at });
    await owner.call(
      'observations.record',
      { observations: [observed(Date.UTC(2026, 9, 25))] },
      scope,
    );
    await core.elapse(SETTLED_MS);
    expect((await newest(agency)).changed).toEqual([]);
    await owner.call(
      'observations.record',
      { observations: [{ ...weekOf('sessions'), observedAtMs: Date.UTC(2026, 9, 19) }] },
      scope,
    );
    await core.elapse(SETTLED_MS);
    expect((await newest(agency)).changed).toEqual(['figures']);
  });

  test('what a crash left unjudged is judged after the next start', async () => {
    const agency = await settledAgency();
    await approvedReadout(agency.owner, agency.scope, month);
    await agency.owner.call(
      'observations.record',
      { observations: [weekOf('bookings')] },
      agency.scope,
    );
    // Closed before the core came to it.
    await agency.core.close();
    const second = await restarted(agency);
    expect(await newest(second)).toMatchObject({ state: 'stale', changed: ['figures'] });
  });

  test('a hundred changes in a row are one judgement, after them and apart from them', async () => {
    const agency = await settledAgency();
    const { owner, scope, core } = agency;
    await approvedReadout(owner, scope, month);
    for (let change = 0; change < 100; change += 1) {
      await owner.call(
        'observations.record',
        { observations: [weekOf('bookings', String(change), `Source ${change}`)] },
        scope,
      );
    }
    expect(movedToStale(agency)).toEqual([]);
    await core.elapse(SETTLED_MS);
    expect(movedToStale(agency)).toHaveLength(1);
  });
});

/** An agency whose core has done what it does after its start, so that only changes are left to be judged. */
async function settledAgency(options?: TestCoreOptions): Promise<TestAgency> {
  const agency = await testAgency(options);
  await agency.core.elapse(SETTLED_MS);
  return agency;
}

const movedToStale = ({ core }: TestAgency) =>
  storedEvents(core).filter(({ type, to }) => type === 'report.moved' && to === 'stale');

/** The same folder with a new core, after its start has settled. */
async function restarted({ core: old, scope }: TestAgency) {
  const core = await testCore({ dataFolder: old.dataFolder, nowMs: old.clock.nowMs });
  const owner = core.connect();
  const { profiles } = await owner.call('session.state', {}, { kind: 'install' });
  await owner.call('session.signIn', { profileId: profiles[0]?.id ?? '' }, { kind: 'install' });
  await core.elapse(SETTLED_MS);
  return { owner, scope };
}
