import type { Folder } from './workspace-folder';

/** A small started workspace of our own, with keys and files that nobody knows. */
export const INN = {
  gates: {
    strategy_gate: { kpi_tree_bound: true, approved: true, reviewed_by: 'Olga' },
    compliance_gate: { documented: true, accepted_by_all: true },
    capacity_gate: { rolling_weeks_feasible: 9.5 },
    data_gate: { dashboard_stable: true, reconcilable: true },
    ownership_gate: { priority_query_coverage: 0.9 },
    updated_at: '2026-10-01T08:00:00.000Z',
    comment: { for: ['later'] },
  },
  metrics: {
    visibility_track: {
      non_brand_visibility_trend: 'up',
      query_cluster_coverage_trend: 'flat',
      source: 'console',
    },
    quality_track: { high_intent_session_trend: 'down', conversion_assist_trend: 'flat' },
    updated_at: '2026-10-02T08:00:00.000Z',
  },
  board: [
    item(1, { status: 'pending' }),
    item(2, { status: 'waiting for legal', owner: 'Ana' }),
    item(3, {
      status: 'in_progress',
      owner: 'Olga',
      due_date: '2026-12-01',
      kpi_impact: 'Two bookings a week',
      rollback_condition: 'Bookings fall for three days',
      color: 'red',
    }),
    item(4, { status: 'in_progress', due_date: 'next Friday' }),
    item(41, { status: 'blocked', module: 'scale_loop', track: 'visibility' }),
  ],
  cycles: [
    {
      cadence: 'weekly',
      report_file: 'C:\\work\\.ohmymkt\\reports\\weekly\\2026-10-08-weekly.md',
      decision: 'continue',
      reason: 'It went well',
      generated_at: '2026-10-08T09:00:00.000Z',
      mood: 'good',
    },
  ],
  pointer: {
    active_plan: '/elsewhere/.ohmymkt/plans/winter.md',
    plan_name: 'winter.md',
    started_at: '2026-10-03T09:00:00.000Z',
    session_ids: ['s1'],
    role: 'Execution Manager',
  },
  execution: {
    active_plan: 'winter.md',
    mode: 'execution',
    tracks: { visibility: 'active', quality: 'paused' },
    updated_at: '2026-10-03T09:00:01.000Z',
  },
  incident: {
    id: 'INC-2026-10-05T10-00-00-000Z-P1',
    severity: 'P1',
    module: 'unspecified',
    summary: 'The form lost its button',
    created_at: '2026-10-05T10:00:00.000Z',
    reporter: 'night desk',
  },
};

function item(id: number, fields: Readonly<Record<string, string>>) {
  return {
    id,
    task: `Item ${id} of the inn`,
    track: 'quality',
    module: 'technical_foundation',
    status: 'pending',
    owner: '',
    due_date: '',
    kpi_impact: '',
    rollback_condition: '',
    ...fields,
  };
}

const json = (value: unknown) => JSON.stringify(value, null, 2);

/** The folder's files; `change` replaces or, with undefined, removes some. */
export function innFolder(change: Readonly<Record<string, string | undefined>> = {}): Folder {
  const files = {
    'state/gates.json': json(INN.gates),
    'state/metrics.json': json(INN.metrics),
    'state/modules.json': json({ structure_core: ['technical_foundation'], more: 1 }),
    'state/sprint-board.json': json(INN.board),
    'state/cycles.json': json(INN.cycles),
    'state/execution.json': json(INN.execution),
    'boulder.json': json(INN.pointer),
    'plans/winter.md': '# Growth Plan: winter\r\n\r\nFill the winter\n',
    'plans/autumn.md': 'No heading at all\n',
    'notepads/winter/issues.md': '# issues\n\n- the form\n',
    'notepads/gone/issues.md': 'of a plan that is not there',
    'reports/weekly/2026-10-08-weekly.md': '# Week\n\nIt went well\n',
    'reports/summary/2026-10-09-7d.md': '# Summary\n',
    'incidents/inc-one.json': json(INN.incident),
    'assets/deep/manifest.js': '{"not":"ours",}',
    ...change,
  };
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  );
}

/** The folder with one JSON file changed. */
export function innWith(path: string, value: unknown): Folder {
  return innFolder({ [path]: json(value) });
}
