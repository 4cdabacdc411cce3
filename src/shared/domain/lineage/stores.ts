import { STATE_FILES, type StateFile } from '../workspace/workspace-path';

/** The seven stores of the state contract (M133), in their order; each is one file of an exported folder. */
export const LINEAGE_STORES = [
  'gates',
  'metrics',
  'modules',
  'board',
  'execution',
  'cycles',
  'pointer',
] as const satisfies readonly StateFile[];
export type LineageStore = (typeof LINEAGE_STORES)[number];

/** Commands of the console that write or read a store; rendered under `lineage.actor.<code>`. */
export const LINEAGE_ACTORS = [
  'set_gate_input',
  'decide_plan',
  'record_values',
  'choose_value',
  'set_trend',
  'plan_growth',
  'start_campaign',
  'check_gates',
  'run_cycle',
  'move_task',
  'edit_task',
  'record_incident',
  'pause_campaign',
  'report_growth',
  'draft_readout',
  'overview',
  'import_folder',
] as const;
export type LineageActor = (typeof LINEAGE_ACTORS)[number];

export interface LineageEntry {
  readonly store: LineageStore;
  /** Who fills it, the usual one first. */
  readonly producers: readonly LineageActor[];
  /** Who decides or shows from it. */
  readonly consumers: readonly LineageActor[];
  /** Types of the events that change it; the newest such event is its last update. */
  readonly updatedBy: readonly string[];
}

/**
 * Producer, consumers and update trigger of every store (M133). When it is updated is rendered under
 * `lineage.trigger.<store>`; the last update is read from the event log.
 */
export const LINEAGE: readonly LineageEntry[] = [
  {
    store: 'gates',
    producers: ['set_gate_input', 'decide_plan', 'import_folder'],
    consumers: ['check_gates', 'start_campaign', 'run_cycle', 'report_growth', 'draft_readout'],
    updatedBy: ['gate.input_changed', 'gate.status_changed', 'workspace.imported'],
  },
  {
    store: 'metrics',
    producers: ['record_values', 'choose_value', 'set_trend', 'import_folder'],
    consumers: ['run_cycle', 'draft_readout', 'overview'],
    updatedBy: [
      'observation.recorded',
      'metrics.imported',
      'trend.set',
      'trend.cleared',
      'conflict.opened',
      'conflict.resolved',
      'conflict.reopened',
      'workspace.imported',
    ],
  },
  {
    store: 'modules',
    producers: ['record_incident', 'move_task', 'pause_campaign'],
    consumers: ['move_task', 'run_cycle', 'overview'],
    updatedBy: [
      'incident.recorded',
      'incident.moved',
      'incident.severity_changed',
      'incident.declared_in_error',
      'task.moved',
    ],
  },
  {
    store: 'board',
    producers: ['start_campaign', 'edit_task', 'move_task', 'import_folder'],
    consumers: ['run_cycle', 'draft_readout', 'overview'],
    updatedBy: ['task.created', 'task.updated', 'task.moved', 'workspace.imported'],
  },
  {
    store: 'execution',
    producers: ['start_campaign', 'check_gates', 'pause_campaign', 'run_cycle', 'import_folder'],
    consumers: ['run_cycle', 'move_task', 'overview'],
    updatedBy: ['campaign.started', 'campaign.moved', 'workspace.imported'],
  },
  {
    store: 'cycles',
    producers: ['run_cycle', 'import_folder'],
    consumers: ['report_growth', 'draft_readout', 'pause_campaign', 'overview'],
    updatedBy: ['cycle.decided', 'cycle.acknowledged', 'workspace.imported'],
  },
  {
    store: 'pointer',
    producers: ['start_campaign', 'import_folder'],
    consumers: ['run_cycle', 'check_gates', 'overview'],
    updatedBy: ['campaign.started', 'workspace.imported'],
  },
];

/** The file of a store in the folder that `export` writes. */
export function fileOfStore(store: LineageStore): string {
  return STATE_FILES[store];
}
