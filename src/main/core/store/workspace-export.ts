import { MAX_WORKSPACE_FILES } from '@shared/domain/workspace/folder-limits';
import type { Selectable } from 'kysely';
import type { PlanRow } from './plans';
import type { CycleRunTable, ReportTable } from './schema-records';
import type { IncidentTable } from './schema-work';
import { TASK_COLUMNS, type TaskRow } from './tasks';
import type { TenantReader } from './tenant-access';

/** One row more than a folder takes, so that a reader sees that there are too many. */
const LIMIT = MAX_WORKSPACE_FILES + 1;

/** Where the tenant's event chain stands: an export of several pages compares it. */
export async function tenantSeq(read: TenantReader): Promise<number> {
  const row = await read.unscoped
    .selectFrom('event')
    .select((eb) => eb.fn.max('tenant_seq').as('seq'))
    .where('tenant_id', '=', read.tenantId)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** Every plan with its text, oldest first. */
export async function plansToExport(read: TenantReader): Promise<readonly PlanRow[]> {
  return read
    .from('plan')
    .selectAll('plan')
    .orderBy('plan.created_at_ms')
    .orderBy('plan.id')
    .limit(LIMIT)
    .execute();
}

export interface NotepadToExport {
  readonly planName: string;
  readonly section: string;
  readonly text: string;
}

/** Every notepad section with the name of its plan. */
export async function notepadsToExport(read: TenantReader): Promise<readonly NotepadToExport[]> {
  return read
    .from('notepad')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.tenant_id', '=', 'notepad.tenant_id')
        .onRef('plan.id', '=', 'notepad.plan_id'),
    )
    .select(['plan.name as planName', 'notepad.section', 'notepad.text'])
    .limit(LIMIT)
    .execute();
}

/** The running campaign's board and the tasks beside any campaign, in board order. */
export async function boardToExport(
  read: TenantReader,
  campaignId: string,
): Promise<readonly TaskRow[]> {
  return read
    .from('task')
    .select(TASK_COLUMNS)
    .where((eb) =>
      eb.or([eb('task.campaign_id', '=', campaignId), eb('task.campaign_id', 'is', null)]),
    )
    .orderBy('task.position')
    .orderBy('task.id')
    .limit(LIMIT)
    .execute();
}

/** Whether a campaign came with the folder; a later one has a board of its own (Q27). */
export async function isImportedCampaign(read: TenantReader, id: string): Promise<boolean> {
  const row = await read
    .from('campaign')
    .select('campaign.origin')
    .where('campaign.id', '=', id)
    .executeTakeFirst();
  return row?.origin === 'imported';
}

export type IncidentToExport = Pick<
  Selectable<IncidentTable>,
  'id' | 'severity' | 'module' | 'summary' | 'occurred_at_ms'
>;

/** Every incident, oldest first. */
export async function incidentsToExport(read: TenantReader): Promise<readonly IncidentToExport[]> {
  return read
    .from('incident')
    .select(['id', 'severity', 'module', 'summary', 'occurred_at_ms'])
    .orderBy('occurred_at_ms')
    .orderBy('id')
    .limit(LIMIT)
    .execute();
}

export type CycleToExport = Pick<
  Selectable<CycleRunTable>,
  'cadence' | 'origin' | 'decision' | 'reason_json' | 'reason_text' | 'decided_at_ms' | 'report_id'
>;

/** Every decision that binds, imported ones first in their order, then ours by when they were decided. */
export async function cyclesToExport(read: TenantReader): Promise<readonly CycleToExport[]> {
  return read
    .from('cycle_run')
    .select([
      'cadence',
      'origin',
      'decision',
      'reason_json',
      'reason_text',
      'decided_at_ms',
      'report_id',
    ])
    .where('as_of', '=', 0)
    .orderBy((eb) => eb.case().when('origin', '=', 'imported').then(0).else(1).end())
    .orderBy('id')
    .limit(LIMIT)
    .execute();
}

export type ReportToExport = Pick<
  Selectable<ReportTable>,
  'id' | 'kind' | 'period' | 'report_version' | 'snapshot_json' | 'markdown'
>;

/** The reports that have a shelf in a folder, in the order they were made. */
export async function reportsToExport(read: TenantReader): Promise<readonly ReportToExport[]> {
  return read
    .from('report')
    .select(['id', 'kind', 'period', 'report_version', 'snapshot_json', 'markdown'])
    .where('kind', '!=', 'readout')
    .orderBy('id')
    .limit(LIMIT)
    .execute();
}

/** When a gate value was last set; undefined when none ever was. */
export async function gatesChangedAtMs(read: TenantReader): Promise<number | undefined> {
  const row = await read
    .from('gate_input')
    .select((eb) => eb.fn.max('gate_input.updated_at_ms').as('at'))
    .executeTakeFirst();
  return row?.at ?? undefined;
}
