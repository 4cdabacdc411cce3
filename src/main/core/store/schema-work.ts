import type { ApprovalAction, ApprovalState } from '@shared/domain/approvals/approval';
import type { CampaignState } from '@shared/domain/campaigns/campaign';
import type { EvidenceKind, GateKey } from '@shared/domain/gates/gate';
import type { IncidentState, Severity } from '@shared/domain/incidents/incident';
import type {
  GoalKind,
  NotepadSection,
  PlanOrigin,
  PlanState,
  ReviewVerdict,
} from '@shared/domain/plans/plan';
import type { Module, Tier } from '@shared/domain/roles/module';
import type { BoardColumn } from '@shared/domain/tasks/board';
import type { TaskSource, TaskState, TaskTrack } from '@shared/domain/tasks/task';
import type { Locale } from '@shared/domain/tenants/tenant';
import type { Generated, GeneratedAlways } from 'kysely';

export interface PlanTable {
  tenant_id: string;
  id: string;
  name: string;
  title: string;
  state: PlanState;
  origin: PlanOrigin;
  locale: Locale;
  goal_kind: GoalKind;
  parts_json: string | null;
  markdown: string | null;
  budget_minor: number | null;
  review_notes: Generated<string>;
  created_at_ms: number;
  created_by: string;
  approved_at_ms: number | null;
  approved_by: string | null;
  self_approved: Generated<0 | 1>;
  version: Generated<number>;
  submitted_at_ms: number | null;
  submitted_by: string | null;
  reviewed_at_ms: number | null;
  reviewed_by: string | null;
  review_verdict: ReviewVerdict | null;
}

export interface NotepadTable {
  tenant_id: string;
  plan_id: string;
  section: NotepadSection;
  text: Generated<string>;
  updated_at_ms: number;
}

export interface GateInputTable {
  tenant_id: string;
  gate_key: GateKey;
  field: string;
  value_json: string;
  updated_at_ms: number;
  updated_by: string;
}

export interface GateEvidenceTable {
  tenant_id: string;
  id: string;
  gate_key: GateKey;
  field: string;
  kind: EvidenceKind;
  ref: string;
  file_id: string | null;
  hash: string;
  value_json: string;
  by_actor: string;
  at_ms: number;
  expires_on: string | null;
}

export interface GateEvidenceFaultTable {
  tenant_id: string;
  evidence_id: string;
  found: 'missing' | 'changed';
  found_at_ms: number;
}

export interface GateStandingTable {
  tenant_id: string;
  gate_key: GateKey;
  status: 'pass' | 'fail';
  since_ms: number;
}

export interface GateCheckTable {
  tenant_id: string;
  id: string;
  at_ms: number;
  as_of_ms: number;
  by_actor: string;
  all_passed: 0 | 1;
  result_json: string;
}

export interface CampaignTable {
  tenant_id: string;
  id: string;
  plan_id: string;
  state: CampaignState;
  mode: string;
  tracks_json: string;
  gate_snapshot_json: string;
  started_at_ms: number;
  updated_at_ms: number;
  ended_at_ms: number | null;
  origin: string;
  version: Generated<number>;
}

export interface IncidentTable {
  tenant_id: string;
  id: string;
  ordinal: number;
  severity: Severity;
  highest_severity: Severity;
  module: string;
  summary: string;
  state: IncidentState;
  occurred_at_ms: number;
  recorded_at_ms: number;
  recorded_by: string;
  root_cause: Generated<string>;
  remediation: Generated<string>;
  prevention: Generated<string>;
  declared_in_error: Generated<0 | 1>;
  origin: Generated<string>;
  version: Generated<number>;
}

export interface TaskTable {
  tenant_id: string;
  id: string;
  campaign_id: string | null;
  incident_id: string | null;
  pool_number: number | null;
  title: string | null;
  acceptance_signal: string | null;
  track: TaskTrack;
  module: Module;
  tier: Tier;
  state: TaskState;
  position: number;
  blocked_json: string | null;
  blocked_from: TaskState | null;
  owner_profile_id: string | null;
  owner_text: string | null;
  accountable_role: string;
  due_on: string | null;
  kpi_impact: Generated<string>;
  rollback_condition: Generated<string>;
  notes: Generated<string>;
  source: TaskSource;
  source_ref: string | null;
  created_at_ms: number;
  created_by: string;
  state_at_ms: number;
  completed_at_ms: number | null;
  version: Generated<number>;
  timebox_start_ms: number | null;
  timebox_end_ms: number | null;
  schedule_note: Generated<string>;
  kpi_key: string | null;
  copied_from: string | null;
  effort_minutes: number | null;
  priority_impact: Generated<number>;
  priority_effort: Generated<number>;
  priority_urgency: Generated<number>;
  priority_freshness: Generated<number>;
  priority_seasonality: Generated<number>;
  priority: number | null;
  priority_stale: Generated<0 | 1>;
  past: Generated<0 | 1>;
  board_column: GeneratedAlways<BoardColumn | null>;
  board_order: GeneratedAlways<number>;
  owner_key: GeneratedAlways<string>;
  incomplete: GeneratedAlways<0 | 1>;
  priority_order: GeneratedAlways<number>;
  board_priority: GeneratedAlways<number>;
  pause_cause: GeneratedAlways<'p0_pause' | 'campaign_pause' | null>;
}

export interface PriorityBasisTable {
  tenant_id: string;
  basis_json: string;
  settled_at_ms: number;
}

export interface TaskFileTable {
  tenant_id: string;
  task_id: string;
  file_id: string;
  added_at_ms: number;
  added_by: string;
}

export interface TaskTemplateTable {
  tenant_id: string;
  id: string;
  name: string;
  fields_json: string;
  created_at_ms: number;
  created_by: string;
  version: Generated<number>;
}

export interface ApprovalTable {
  tenant_id: string;
  id: string;
  subject: string;
  subject_hash: string;
  action: ApprovalAction;
  state: ApprovalState;
  requested_by: string;
  decided_by: string | null;
  self_approved: Generated<0 | 1>;
  requested_at_ms: number;
  decided_at_ms: number | null;
  series: Generated<string>;
  title: Generated<string>;
  content_json: string | null;
  round: Generated<number>;
  quorum: Generated<number>;
  author_id: string | null;
  expires_at_ms: number | null;
  consumed_at_ms: number | null;
  version: Generated<number>;
}

export interface ApprovalVoteTable {
  tenant_id: string;
  approval_id: string;
  profile_id: string;
  self_approved: Generated<0 | 1>;
  voted_at_ms: number;
}

export interface UndoPointTable {
  tenant_id: string;
  id: string;
  subject: string;
  title: string;
  kind: string;
  before_json: string;
  subject_version: number;
  state: string;
  captured_at_ms: number;
  captured_by: string;
  group_id: Generated<string>;
  label_json: Generated<string>;
}

export interface IncidentRollbackTable {
  tenant_id: string;
  incident_id: string;
  group_id: string;
  state: 'done' | 'refused' | 'by_hand';
  label_json: string;
  subject: string;
  title: string;
  points: number;
  captured_at_ms: number;
  captured_by: string;
  error_json: string | null;
  tried_at_ms: number;
  tried_by: string;
  correlation_id: string;
}

export interface IncidentFileTable {
  tenant_id: string;
  incident_id: string;
  file_id: string;
  added_at_ms: number;
  added_by: string;
}

export interface IncidentLinkTable {
  tenant_id: string;
  incident_id: string;
  target: string;
  added_at_ms: number;
  added_by: string;
}

export interface UndoGroupTable {
  id: string;
  captured_by: string;
  captured_at_ms: number;
  state: 'ready' | 'undone' | 'refused';
  setting_json: string | null;
}
