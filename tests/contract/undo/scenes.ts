import { createHash } from 'node:crypto';
import type { Input } from '@shared/contract';
import type { UndoDeed } from '@shared/domain/undo/undo';
import { INSTALL } from '@shared/rpc/client';
import fc from 'fast-check';
import { sprintFields, startedCampaign } from '../../helpers/campaign-steps';
import { TEST_NOW_MS, type TestAgency } from '../../helpers/test-core';

/** A deed with any values, and the queries that show what it changes. */
export interface Scene<T = unknown> {
  readonly values: fc.Arbitrary<T>;
  read(): Promise<unknown>;
  act(value: T): Promise<unknown>;
}

export const over = ({ tenantId }: TestAgency) =>
  ({ kind: 'tenants', tenantIds: [tenantId] }) as const;

const words = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `x${text}`);
const line = words.map((text) => text.replace(/[\n\r]/g, ' ').trim());
const day = fc
  .integer({ min: 0, max: 300 })
  .map((days) => new Date(Date.UTC(2026, 10, 9 + days)).toISOString().slice(0, 10));

const CLUSTER: Input<'ownership.save'> = {
  name: 'Suites',
  intent: 'commercial',
  stage: 'decision',
  priority: true,
  ownerUrl: 'https://alba.example/suites',
  queries: ['suite with a view'],
  rivals: [],
  bridges: [],
};

/** The matrix without its counted versions, and the gate that it feeds. */
function ownershipQueries({ owner, scope }: TestAgency) {
  return async () => {
    const { rows, ...list } = await owner.call('ownership.list', {}, scope);
    const { gates } = await owner.call('gates.list', {}, scope);
    const gate = gates.find(({ key }) => key === 'ownership_gate');
    return {
      list,
      rows: rows.map(({ version: _, ...row }) => row),
      operands: gate?.operands,
      status: gate?.status,
    };
  };
}

const scene = <T>(made: Scene<T>): Scene => made as Scene; // the runner hands back what `values` made

async function aTask({ owner, scope, ownerId }: TestAgency) {
  const fields = { ...sprintFields(ownerId), title: 'Check the prices', notes: 'Before' };
  return owner.call('tasks.create', { ...fields, module: 'content_system' }, scope);
}

/** What a task's own page and every list say of it. */
function taskQueries(agency: TestAgency, taskId: string) {
  const { owner, scope } = agency;
  return async () => ({
    task: await owner.call('tasks.get', { taskId }, scope),
    list: await owner.call('tasks.listAll', {}, over(agency)),
    board: await owner.call('board.window', {}, over(agency)),
    found: await owner.call('search.find', { text: 'Check' }, { kind: 'all' }),
  });
}

async function taskScene<T>(
  agency: TestAgency,
  values: fc.Arbitrary<T>,
  act: (task: { readonly id: string; readonly version: number }, value: T) => Promise<unknown>,
): Promise<Scene> {
  const { owner, scope } = agency;
  const { id } = await aTask(agency);
  return scene({
    values,
    read: taskQueries(agency, id),
    act: async (value: T) => act(await owner.call('tasks.get', { taskId: id }, scope), value),
  });
}

async function bulkScene(
  agency: TestAgency,
  moveTo: 'scheduled' | 'cancelled' | undefined,
): Promise<Scene> {
  const { owner, ownerId } = agency;
  await startedCampaign(agency);
  return scene({
    values: fc.record({ kpiImpact: words, onlyEmpty: fc.boolean() }),
    read: async () => ({
      list: await owner.call('tasks.listAll', { limit: 200 }, over(agency)),
      counts: await owner.call('tasks.countAll', {}, over(agency)),
      board: await owner.call('board.window', {}, over(agency)),
    }),
    act: async ({ kpiImpact, onlyEmpty }) => {
      const fields = {
        owner: { value: ownerId },
        dueOn: {},
        kpiImpact: { value: kpiImpact, onlyEmpty },
        rollbackCondition: {},
      };
      const change = { fields, ...(moveTo !== undefined && { moveTo }) };
      const input = { selection: { filter: {} }, change };
      const { hash } = await owner.call('tasks.bulkPreview', input, over(agency));
      return owner.call('tasks.bulkFill', { ...input, hash }, over(agency));
    },
  });
}

async function aFile({ owner, scope }: TestAgency) {
  const bytes = Buffer.from('Prices of the season');
  const begun = { name: 'prices.txt', bytes: bytes.length };
  const { uploadId } = await owner.call('files.begin', begun, scope);
  const chunk = bytes.toString('base64');
  await owner.call('files.append', { uploadId, offset: 0, chunk }, scope);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return (await owner.call('files.finish', { uploadId, sha256 }, scope)).id;
}

async function aTemplate({ owner, scope }: TestAgency) {
  const fields = { title: 'Check the prices', module: 'content_system' } as const;
  return owner.call('taskTemplates.save', { name: 'Prices', fields }, scope);
}

async function aConflict({ owner, scope }: TestAgency) {
  const period = { key: 'bookings', fromOn: '2026-10-01', toOn: '2026-10-31' } as const;
  const observations = [
    { ...period, valueText: '41', source: 'Booking engine' },
    { ...period, valueText: '38', source: 'Analytics' },
  ];
  await owner.call('observations.record', { observations }, scope);
  const [conflict] = await owner.call('conflicts.list', {}, scope);
  if (conflict === undefined) throw new Error('No conflict was made');
  return conflict;
}

/** A P1 that waits, and every shelf of the inbox. */
async function inboxScene<T>(
  agency: TestAgency,
  values: fc.Arbitrary<T>,
  act: (item: { kind: 'incident'; subjectId: string }, value: T) => Promise<unknown>,
): Promise<Scene> {
  const { owner, scope } = agency;
  const summary = 'Prices are missing';
  const found = { severity: 'P1', module: 'content_system', summary } as const;
  const { id: subjectId } = await owner.call('incidents.record', found, scope);
  const shelves = ['inbox', 'others', 'snoozed', 'deferred'] as const;
  return scene({
    values,
    read: () =>
      Promise.all(shelves.map((shelf) => owner.call('today.open', { shelf }, over(agency)))),
    act: (value: T) => act({ kind: 'incident', subjectId }, value),
  });
}

const GATE_VALUES = fc.constantFrom(
  { gate: 'strategy_gate', field: 'kpi_tree_bound', value: true },
  { gate: 'compliance_gate', field: 'documented', value: true },
  { gate: 'capacity_gate', field: 'rolling_weeks_feasible', value: 9 },
  { gate: 'data_gate', field: 'dashboard_stable', value: true },
  { gate: 'ownership_gate', field: 'priority_query_coverage', value: 0.9 },
) as fc.Arbitrary<Pick<Input<'gates.setInput'>, 'gate' | 'field' | 'value'>>;

const trends = ({ owner, scope }: TestAgency) =>
  owner.call('metrics.trends', { windowDays: 7, asOfMs: TEST_NOW_MS }, scope);

/** Every deed that can be taken back; one without a scene does not compile. */
export const SCENES: Readonly<Record<UndoDeed, (agency: TestAgency) => Promise<Scene>>> = {
  task_created: async (agency) => {
    const { owner, scope } = agency;
    return scene({
      values: line,
      // It is cancelled, not gone: off the board and out of the list.
      read: async () => ({
        list: await owner.call('tasks.listAll', {}, over(agency)),
        board: await owner.call('board.window', {}, over(agency)),
      }),
      act: (title) => owner.call('tasks.create', { title, module: 'scale_loop' }, scope),
    });
  },
  task_changed: (agency) =>
    taskScene(
      agency,
      fc.record({ title: line, notes: words, kpiImpact: words, dueOn: fc.option(day) }),
      (task, change) =>
        agency.owner.call(
          'tasks.update',
          { taskId: task.id, expectedVersion: task.version, ...change },
          agency.scope,
        ),
    ),
  task_moved: (agency) =>
    taskScene(
      agency,
      fc.record({
        to: fc.constantFrom('scheduled' as const, 'blocked' as const, 'cancelled' as const),
        reason: words,
      }),
      (task, move) =>
        agency.owner.call(
          'tasks.move',
          { taskId: task.id, expectedVersion: task.version, ...move },
          agency.scope,
        ),
    ),
  task_scheduled: (agency) =>
    taskScene(agency, day, (task, dueOn) =>
      agency.owner.call(
        'tasks.schedule',
        { taskId: task.id, expectedVersion: task.version, dueOn, note: 'Agreed on' },
        agency.scope,
      ),
    ),
  task_duplicated: async (agency) => {
    const { owner, scope } = agency;
    const task = await aTask(agency);
    return scene({
      values: fc.constant(null),
      read: async () => ({
        list: await owner.call('tasks.listAll', {}, over(agency)),
        board: await owner.call('board.window', {}, over(agency)),
      }),
      act: () => owner.call('tasks.duplicate', { taskId: task.id }, scope),
    });
  },
  tasks_filled: (agency) => bulkScene(agency, undefined),
  tasks_scheduled: (agency) => bulkScene(agency, 'scheduled'),
  tasks_cancelled: (agency) => bulkScene(agency, 'cancelled'),
  file_attached: async (agency) => {
    const { owner, scope } = agency;
    const task = await aTask(agency);
    const fileId = await aFile(agency);
    return scene({
      values: fc.constant(null),
      read: taskQueries(agency, task.id),
      act: () => owner.call('tasks.attachFile', { taskId: task.id, fileId }, scope),
    });
  },
  file_detached: async (agency) => {
    const { owner, scope } = agency;
    const task = await aTask(agency);
    const fileId = await aFile(agency);
    await owner.call('tasks.attachFile', { taskId: task.id, fileId }, scope);
    return scene({
      values: fc.constant(null),
      read: taskQueries(agency, task.id),
      act: () => owner.call('tasks.detachFile', { taskId: task.id, fileId }, scope),
    });
  },
  template_saved: async ({ owner, scope }) =>
    scene({
      values: fc.record({ name: line, title: line }),
      read: () => owner.call('taskTemplates.list', {}, scope),
      act: ({ name, title }) =>
        owner.call('taskTemplates.save', { name, fields: { title, module: 'scale_loop' } }, scope),
    }),
  template_removed: async (agency) => {
    const { owner, scope } = agency;
    const { id } = await aTemplate(agency);
    return scene({
      values: fc.constant(null),
      read: () => owner.call('taskTemplates.list', {}, scope),
      act: async () => {
        const list = await owner.call('taskTemplates.list', {}, scope);
        const version = list.find((each) => each.id === id)?.version ?? undefined;
        if (id === null || version === undefined) throw new Error('No template');
        return owner.call(
          'taskTemplates.remove',
          { templateId: id, expectedVersion: version },
          scope,
        );
      },
    });
  },
  gate_input: async ({ owner, scope }) =>
    scene({
      values: fc.record({ input: GATE_VALUES, text: words }),
      read: async () => ({
        gates: await owner.call('gates.list', {}, scope),
        campaign: await owner.call('campaigns.current', {}, scope),
      }),
      act: ({ input, text }) =>
        owner.call('gates.setInput', { ...input, evidence: { kind: 'note', text } }, scope),
    }),
  trend_set: async (agency) =>
    scene({
      values: fc.record({ value: fc.constantFrom('up' as const, 'down' as const), note: words }),
      read: () => trends(agency),
      act: (set) =>
        agency.owner.call(
          'metrics.setTrend',
          { key: 'conversion_assist_trend', ...set },
          agency.scope,
        ),
    }),
  trend_cleared: async (agency) => {
    const { owner, scope } = agency;
    const key = 'conversion_assist_trend';
    await owner.call('metrics.setTrend', { key, value: 'up', note: 'Counted by hand' }, scope);
    agency.core.clock.nowMs += 60_000;
    return scene({
      values: fc.constant(null),
      read: () => trends(agency),
      act: () => owner.call('metrics.clearTrend', { key }, scope),
    });
  },
  conflict_resolved: async (agency) => {
    const { owner, scope } = agency;
    const conflict = await aConflict(agency);
    return scene({
      values: fc.record({
        chosenId: fc.constantFrom(...conflict.observations.map(({ id }) => id)),
        note: words,
      }),
      read: async () => ({
        conflicts: await owner.call('conflicts.list', {}, scope),
        observations: await owner.call(
          'observations.list',
          { key: 'bookings', fromOn: '2026-10-01', toOn: '2026-10-31' },
          scope,
        ),
      }),
      act: (choice) =>
        owner.call('conflicts.resolve', { conflictId: conflict.id, ...choice }, scope),
    });
  },
  cluster_saved: async (agency) => {
    const { owner, scope } = agency;
    const { id } = await owner.call('ownership.save', CLUSTER, scope);
    return scene({
      values: fc.record({
        isNew: fc.boolean(),
        priority: fc.boolean(),
        name: words,
        queries: fc.uniqueArray(words, { maxLength: 4, selector: (each) => each.toLowerCase() }),
        resolution: fc.constantFrom(null, 'merged' as const),
      }),
      read: ownershipQueries(agency),
      act: async ({ isNew, resolution, ...fields }) => {
        const { rows } = await owner.call('ownership.list', {}, scope);
        const version = rows.find((row) => row.id === id)?.version ?? 1;
        const rivals = [{ url: 'https://alba.example/old', resolution, note: 'Seen' }];
        return owner.call(
          'ownership.save',
          {
            ...CLUSTER,
            ...fields,
            rivals,
            ...(isNew ? {} : { clusterId: id, expectedVersion: version }),
          },
          scope,
        );
      },
    });
  },
  cluster_removed: async (agency) => {
    const { owner, scope } = agency;
    const { id } = await owner.call('ownership.save', CLUSTER, scope);
    return scene({
      values: fc.constant(undefined),
      read: ownershipQueries(agency),
      act: () => owner.call('ownership.remove', { clusterId: id, expectedVersion: 1 }, scope),
    });
  },
  clusters_imported: async (agency) => {
    const { owner, scope } = agency;
    await owner.call('ownership.save', CLUSTER, scope);
    return scene({
      values: fc.constantFrom(
        'cluster,query,url,priority\nSuites,sea suite,https://alba.example/sea,yes',
        'cluster,query\nSpa,spa weekend\nWedding,wedding hotel',
      ),
      read: ownershipQueries(agency),
      act: (text) => owner.call('ownership.import', { text }, scope),
    });
  },
  inventory_saved: async ({ owner, scope }) => {
    const { id } = await owner.call('inventory.save', { kind: 'suite', name: 'Ocean' }, scope);
    return scene({
      values: fc.record({
        isNew: fc.boolean(),
        name: line,
        quantity: fc.integer({ min: 0, max: 40 }),
      }),
      read: () => owner.call('inventory.list', {}, scope),
      act: ({ isNew, ...item }) =>
        owner.call('inventory.save', { ...(isNew ? {} : { id }), kind: 'suite', ...item }, scope),
    });
  },
  inventory_removed: async ({ owner, scope }) => {
    const { id } = await owner.call('inventory.save', { kind: 'suite', name: 'Ocean' }, scope);
    return scene({
      values: fc.constant(null),
      read: () => owner.call('inventory.list', {}, scope),
      act: () => owner.call('inventory.remove', { id }, scope),
    });
  },
  tenant_changed: async ({ owner, scope }) =>
    scene({
      values: fc.record({
        name: line,
        footer: words,
        brandColour: fc.option(fc.constant('#112233')),
        selfApproval: fc.boolean(),
      }),
      read: () => owner.call('tenants.get', {}, scope),
      act: async (change) => {
        const { version } = await owner.call('tenants.get', {}, scope);
        return owner.call('tenants.update', { expectedVersion: version, ...change }, scope);
      },
    }),
  plan_duplicated: async (agency) => {
    const { owner, scope, tenantId } = agency;
    const { id: otherId } = await owner.call('tenants.create', { name: 'Casa Verde' }, INSTALL);
    const tenants = { kind: 'tenants', tenantIds: [tenantId, otherId] } as const;
    const goal = { statement: 'More direct bookings in winter' };
    const plan = await owner.call('plans.create', { goal }, scope);
    const other = { kind: 'tenant', tenantId: otherId } as const;
    return scene({
      values: fc.constant(undefined),
      read: async () => ({
        plans: await owner.call('plans.list', {}, other),
        found: await owner.call('search.find', { text: 'direct' }, { kind: 'all' }),
        overview: await owner.call('overview.get', {}, other),
      }),
      act: () =>
        owner.call('plans.duplicate', { planId: plan.id, expectedVersion: plan.version }, tenants),
    });
  },
  plan_changed: async ({ owner, scope }) => {
    const goal = { statement: 'More direct bookings in winter' };
    const { id } = await owner.call('plans.create', { goal }, scope);
    return scene({
      values: fc.record({
        budgetMinor: fc.option(fc.integer({ min: 0, max: 9_999_999 })),
        statement: line,
      }),
      read: () => owner.call('plans.get', { planId: id }, scope),
      act: async ({ budgetMinor, statement }) => {
        const { version, parts } = await owner.call('plans.get', { planId: id }, scope);
        if (parts === null) throw new Error('A plan of our own without parts');
        const changed = { ...parts, goal: { ...parts.goal, statement } };
        const input = { planId: id, expectedVersion: version, budgetMinor, parts: changed };
        return owner.call('plans.update', input, scope);
      },
    });
  },
  notepad_saved: async (agency) => {
    const { owner, scope } = agency;
    const { plan } = await startedCampaign(agency);
    return scene({
      values: words,
      read: () => owner.call('plans.get', { planId: plan.id }, scope),
      act: (text) =>
        owner.call('plans.saveNotepad', { planId: plan.id, section: 'learnings', text }, scope),
    });
  },
  recommendation_decided: async ({ owner, scope }) => {
    const { reportId } = await owner.call('reports.saveGrowth', { window: '7d' }, scope);
    return scene({
      values: fc.constantFrom('accepted' as const, 'deferred' as const),
      read: () => owner.call('reports.get', { reportId }, scope),
      act: async (to) => {
        const { recommendations } = await owner.call('reports.get', { reportId }, scope);
        const [first] = recommendations;
        if (first === undefined) throw new Error('A summary without a recommendation');
        const input = { recommendationId: first.id, expectedVersion: first.version };
        return owner.call('recommendations.decide', { ...input, to, reason: 'Agreed' }, scope);
      },
    });
  },
  inbox_snoozed: (agency) =>
    inboxScene(agency, fc.integer({ min: 1, max: 300 }), (item, hours) =>
      agency.owner.call(
        'today.snooze',
        { ...item, until: { atMs: TEST_NOW_MS + hours * 3_600_000 } },
        agency.scope,
      ),
    ),
  inbox_deferred: (agency) =>
    inboxScene(agency, fc.record({ untilOn: day, reason: words }), (item, input) =>
      agency.owner.call('today.defer', { ...item, ...input }, agency.scope),
    ),
  inbox_assigned: (agency) =>
    inboxScene(agency, fc.constant(agency.ownerId), (item, profileId) =>
      agency.owner.call('today.assign', { ...item, profileId }, agency.scope),
    ),
  inbox_returned: async (agency) => {
    const made = await inboxScene(agency, fc.constant(null), (item) =>
      agency.owner.call('today.bringBack', item, agency.scope),
    );
    const { groups } = await agency.owner.call('today.open', {}, over(agency));
    const [first] = groups.flatMap(({ rows }) => rows);
    if (first === undefined) throw new Error('Nothing waits');
    const { kind, subjectId } = first;
    const until = { choice: 'three_days' } as const;
    await agency.owner.call('today.snooze', { kind, subjectId, until }, agency.scope);
    return made;
  },
  commentary_saved: async ({ owner, scope }) => {
    const { id } = await owner.call('readouts.draft', { month: '2026-10' }, scope);
    return scene({
      values: words,
      read: () => owner.call('reports.get', { reportId: id }, scope),
      act: async (commentary) => {
        const { version } = await owner.call('reports.get', { reportId: id }, scope);
        const input = { reportId: id, expectedVersion: version, commentary };
        return owner.call('readouts.setCommentary', input, scope);
      },
    });
  },
  setting_changed: async (agency) => {
    const { owner, scope } = agency;
    await aTask(agency);
    return scene({
      values: fc.record({
        of: fc.constantFrom('install', 'board', 'priority', 'measure'),
        value: fc.integer({ min: 2, max: 90 }),
      }),
      read: async () => ({
        settings: await owner.call('settings.list', {}, INSTALL),
        limits: await owner.call('board.limits', {}, scope),
        measures: (await owner.call('metrics.measures', {}, scope)).measures,
        weights: await owner.call('priority.weights', {}, scope),
        scores: (await owner.call('tasks.list', {}, scope)).rows.map(({ priority }) => priority),
      }),
      act: ({ of, value }) => {
        if (of === 'install') {
          return owner.call('settings.set', { key: 'backups.keptDaily', value }, INSTALL);
        }
        if (of === 'board') {
          return owner.call('board.setLimits', { limits: { scheduled: value } }, scope);
        }
        if (of === 'measure') {
          const to = { up: value / 100, down: -value / 100 };
          return owner.call('metrics.setThresholds', { key: 'sessions', to }, scope);
        }
        const weights = { impact: 0, effort: 5, urgency: value, freshness: 1, seasonality: 0 };
        return owner.call('priority.setWeights', { weights }, scope);
      },
    });
  },
};
