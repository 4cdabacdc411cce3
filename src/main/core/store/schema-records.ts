import type { Cadence, CycleOrigin, Decision, RuleNumber } from '@shared/domain/cycles/cycle';
import type { MetricKey, SourceTier } from '@shared/domain/metrics/metric';
import type { TrendKey, TrendValue } from '@shared/domain/metrics/trend';
import type {
  RecommendationCode,
  RecommendationState,
  ReportKind,
  ReportState,
} from '@shared/domain/reports/report';
import type { Locale, Paper } from '@shared/domain/tenants/tenant';
import type { Gravity, InboxMark, TodayKind } from '@shared/domain/today/today-kind';
import type { Generated } from 'kysely';

export interface ObservationTable {
  tenant_id: string;
  id: string;
  key: MetricKey;
  from_on: string;
  to_on: string;
  value: number;
  value_text: string;
  source: string;
  tier: SourceTier;
  observed_at_ms: number;
  recorded_at_ms: number;
  recorded_by: string;
  import_id: string | null;
  import_line: number | null;
}

export interface MetricImportTable {
  tenant_id: string;
  id: string;
  source: string;
  tier: SourceTier;
  file_id: string;
  observed_at_ms: number;
  row_count: number;
  refused: number;
  recorded: number;
  unchanged: number;
  conflicts: number;
  settings_json: string;
  imported_at_ms: number;
  imported_by: string;
}

export interface MetricConflictTable {
  tenant_id: string;
  id: string;
  key: MetricKey;
  from_on: string;
  to_on: string;
  state: 'open' | 'resolved';
  chosen_id: string | null;
  note: Generated<string>;
  resolved_by: string | null;
  resolved_at_ms: number | null;
}

export interface TrendOverrideTable {
  tenant_id: string;
  key: TrendKey;
  value: TrendValue;
  note: string;
  by_actor: string;
  at_ms: number;
}

export interface CycleRunTable {
  tenant_id: string;
  id: string;
  cadence: Cadence;
  ordinal: number;
  origin: CycleOrigin;
  decision: Decision;
  rule: RuleNumber | null;
  reason_json: string | null;
  reason_text: string | null;
  window_start_ms: number | null;
  window_end_ms: number;
  decided_at_ms: number;
  decided_by: string;
  as_of: Generated<0 | 1>;
  policy_version: string;
  snapshot_json: string | null;
  snapshot_hash: string | null;
  trace_json: Generated<string>;
  actions_json: Generated<string>;
  track_drift: Generated<0 | 1>;
  report_id: string | null;
  acknowledged_at_ms: number | null;
  acknowledged_by: string | null;
  acknowledge_note: Generated<string>;
  shadow_policy: string | null;
  shadow_decision: Decision | null;
  shadow_json: string | null;
}

export interface CycleDeferralTable {
  tenant_id: string;
  cycle_id: string;
  incident_id: string;
  reason: string;
  deferred_at_ms: number;
  deferred_by: string;
}

export interface ReportTable {
  tenant_id: string;
  id: string;
  kind: ReportKind;
  period: string;
  report_version: number;
  state: ReportState;
  locale: Locale;
  snapshot_json: string;
  snapshot_hash: string;
  markdown: string;
  commentary: Generated<string>;
  created_at_ms: number;
  created_by: string;
  approved_at_ms: number | null;
  approved_by: string | null;
  self_approved: Generated<0 | 1>;
  origin: Generated<string>;
  version: Generated<number>;
  facts_hash: Generated<string>;
  stale_at_ms: number | null;
  stale_json: Generated<string>;
}

export interface ReportPdfTable {
  tenant_id: string;
  report_id: string;
  paper: Paper;
  file_id: string;
  pages: number;
  printed_at_ms: number;
  printed_by: string;
}

export interface RecommendationTable {
  tenant_id: string;
  id: string;
  report_id: string;
  code: RecommendationCode;
  state: RecommendationState;
  reason: Generated<string>;
  created_at_ms: number;
  version: Generated<number>;
  deferred_until_ms: number | null;
  task_id: string | null;
}

export interface InboxMarkTable {
  tenant_id: string;
  kind: TodayKind;
  subject_id: string;
  mark: InboxMark;
  person: string;
  until_ms: number | null;
  gravity: Gravity;
  reason: Generated<string>;
  assignee_id: string | null;
  set_at_ms: number;
  set_by: string;
}

export interface ExternalRefTable {
  tenant_id: string;
  entity: string;
  entity_id: string;
  source: string;
  external_id: string;
}

export interface WorkspaceImportTable {
  tenant_id: string;
  source: string;
  folder: string;
  content_hash: string;
  imported_at_ms: number;
  imported_by: string;
}

export interface WorkspaceFileTable {
  tenant_id: string;
  path: string;
  sha256: string;
  text: string;
  entity: string | null;
  entity_id: string | null;
}

export interface SearchRowTable {
  id: Generated<number>;
  tenant_id: string;
  kind: string;
  subject_id: string;
}
