import type { CampaignState } from '@shared/domain/campaigns/campaign';
import type { GateEvaluation } from '@shared/domain/gates/evaluate-gates';
import type { GateInputs } from '@shared/domain/gates/gate';
import type { NotepadSection } from '@shared/domain/plans/plan';
import { type Module, tierOf } from '@shared/domain/roles/module';
import { isPoolNumber } from '@shared/domain/tasks/pool';
import type { TaskState, TaskTrack } from '@shared/domain/tasks/task';
import type { Locale } from '@shared/domain/tenants/tenant';
import { indexForSearch } from './search-index';
import type { TenantWriter } from './tenant-access';

/** Adds a plan whose text is its Markdown, verbatim; it arrives approved (M21). Answers its id. */
export async function insertImportedPlan(
  writer: TenantWriter,
  plan: {
    readonly name: string;
    readonly title: string;
    readonly markdown: string;
    readonly locale: Locale;
  },
): Promise<string> {
  const id = writer.newId();
  const { name, title, markdown, locale } = plan;
  await writer.insert('plan', {
    id,
    name,
    title,
    state: 'approved',
    origin: 'imported',
    locale,
    goal_kind: 'custom',
    parts_json: null,
    markdown,
    budget_minor: null,
    created_at_ms: writer.nowMs,
    created_by: writer.actor,
    // Nobody approved it here; that it arrives approved is its origin's word.
    approved_at_ms: null,
    approved_by: null,
  });
  writer.event({
    type: 'plan.created',
    subject: `plan:${id}`,
    to: 'approved',
    payload: { goalKind: 'custom', origin: 'imported' },
  });
  await indexForSearch(writer, { kind: 'plan', id, title, body: `${name}\n${markdown}` });
  writer.touch('plans');
  return id;
}

/** Keeps one section of a plan's notepad as it was read. */
export async function insertImportedNotepad(
  writer: TenantWriter,
  planId: string,
  section: NotepadSection,
  text: string,
): Promise<void> {
  await writer.insert('notepad', {
    plan_id: planId,
    section,
    text,
    updated_at_ms: writer.nowMs,
  });
  writer.event({
    type: 'notepad.saved',
    subject: `plan:${planId}`,
    payload: { section },
    text,
  });
  writer.touch('plans');
}

/** Adds the campaign that the folder says is running; its start keeps the file's time. Answers its id. */
export async function insertImportedCampaign(
  writer: TenantWriter,
  campaign: {
    readonly planId: string;
    readonly state: CampaignState;
    readonly mode: string;
    readonly tracks: { readonly visibility: string; readonly quality: string };
    readonly gates: { readonly inputs: GateInputs; readonly evaluation: GateEvaluation };
    readonly startedAtMs: number;
    readonly updatedAtMs: number;
    readonly sprintSize: number;
  },
): Promise<string> {
  const id = writer.newId();
  await writer.insert('campaign', {
    id,
    plan_id: campaign.planId,
    state: campaign.state,
    mode: campaign.mode,
    tracks_json: JSON.stringify(campaign.tracks),
    gate_snapshot_json: JSON.stringify(campaign.gates),
    started_at_ms: campaign.startedAtMs,
    updated_at_ms: campaign.updatedAtMs,
    ended_at_ms: null,
    origin: 'imported',
  });
  writer.event({
    type: 'campaign.started',
    subject: `campaign:${id}`,
    to: campaign.state,
    payload: { planId: campaign.planId, sprintSize: campaign.sprintSize },
    occurredAtMs: campaign.startedAtMs,
  });
  writer.touch('campaigns');
  return id;
}

export interface ImportedTask {
  readonly campaignId: string | undefined;
  /** The item's number in its folder; one of the pool's stays it. */
  readonly number: number;
  readonly title: string;
  readonly track: TaskTrack;
  readonly module: Module;
  readonly state: TaskState;
  readonly accountableRole: string;
  readonly ownerProfileId: string | undefined;
  readonly ownerText: string | undefined;
  readonly dueOn: string | undefined;
  readonly kpiImpact: string;
  readonly rollbackCondition: string;
}

/** Adds the items of an imported board with one event each; answers their ids in order. */
export async function insertImportedTasks(
  writer: TenantWriter,
  tasks: readonly ImportedTask[],
): Promise<readonly string[]> {
  const rows = tasks.map((task) => taskRow(writer, task));
  await writer.insert('task', rows);
  for (const { id, state, module, title, pool_number } of rows) {
    writer.event({
      type: 'task.created',
      subject: `task:${id}`,
      to: state,
      payload: {
        source: 'import',
        module,
        ...(pool_number !== null && { poolNumber: pool_number }),
      },
    });
    await indexForSearch(writer, { kind: 'task', id, title, body: '' });
  }
  writer.touch('tasks');
  return rows.map(({ id }) => id);
}

function taskRow(writer: TenantWriter, task: ImportedTask) {
  const { state } = task;
  const blocked = state === 'blocked';
  return {
    id: writer.newId(),
    campaign_id: task.campaignId ?? null,
    incident_id: null,
    pool_number: isPoolNumber(task.number) ? task.number : null,
    title: task.title,
    // An empty one, or the pool's signal would stand beside a text that is not the pool's.
    acceptance_signal: '',
    track: task.track,
    module: task.module,
    tier: tierOf(task.module),
    state,
    position: task.number,
    // The folder says that it is blocked, not why nor since when.
    blocked_json: blocked ? JSON.stringify({ code: 'other', params: {} }) : null,
    blocked_from: blocked ? ('draft' as const) : null,
    owner_profile_id: task.ownerProfileId ?? null,
    owner_text: task.ownerText ?? null,
    accountable_role: task.accountableRole,
    due_on: task.dueOn ?? null,
    kpi_impact: task.kpiImpact,
    rollback_condition: task.rollbackCondition,
    notes: '',
    source: 'import' as const,
    source_ref: null,
    created_at_ms: writer.nowMs,
    created_by: writer.actor,
    state_at_ms: writer.nowMs,
    completed_at_ms: state === 'completed' ? writer.nowMs : null,
    timebox_start_ms: null,
    timebox_end_ms: null,
    kpi_key: null,
    copied_from: null,
  };
}
