import type {
  CannibalizationTable,
  ClusterBridgeTable,
  ClusterQueryTable,
  QueryClusterTable,
} from './schema-ownership';
import type {
  EventTable,
  EventTextTable,
  FileTable,
  InventoryItemTable,
  MembershipTable,
  ProfileTable,
  SystemSettingsTable,
  TenantRowTable,
} from './schema-people';
import type {
  CycleDeferralTable,
  CycleRunTable,
  ExternalRefTable,
  InboxMarkTable,
  MetricConflictTable,
  MetricImportTable,
  ObservationTable,
  RecommendationTable,
  ReportPdfTable,
  ReportTable,
  SearchRowTable,
  TrendOverrideTable,
  WorkspaceFileTable,
  WorkspaceImportTable,
} from './schema-records';
import type {
  ApprovalTable,
  ApprovalVoteTable,
  CampaignTable,
  GateCheckTable,
  GateEvidenceFaultTable,
  GateEvidenceTable,
  GateInputTable,
  GateStandingTable,
  IncidentFileTable,
  IncidentLinkTable,
  IncidentRollbackTable,
  IncidentTable,
  NotepadTable,
  PlanTable,
  PriorityBasisTable,
  TaskFileTable,
  TaskTable,
  TaskTemplateTable,
  UndoGroupTable,
  UndoPointTable,
} from './schema-work';

export type { EventVia } from './schema-people';

/** Mirrors `migrations/`; `tests/store/schema.test.ts` fails when the two drift apart. */
export interface Schema {
  profile: ProfileTable;
  tenant: TenantRowTable;
  membership: MembershipTable;
  system_settings: SystemSettingsTable;
  event: EventTable;
  event_text: EventTextTable;
  file: FileTable;
  inventory_item: InventoryItemTable;
  plan: PlanTable;
  notepad: NotepadTable;
  gate_input: GateInputTable;
  gate_evidence: GateEvidenceTable;
  gate_evidence_fault: GateEvidenceFaultTable;
  gate_standing: GateStandingTable;
  query_cluster: QueryClusterTable;
  cluster_query: ClusterQueryTable;
  cannibalization: CannibalizationTable;
  cluster_bridge: ClusterBridgeTable;
  gate_check: GateCheckTable;
  campaign: CampaignTable;
  incident: IncidentTable;
  incident_rollback: IncidentRollbackTable;
  incident_file: IncidentFileTable;
  incident_link: IncidentLinkTable;
  task: TaskTable;
  task_file: TaskFileTable;
  task_template: TaskTemplateTable;
  priority_basis: PriorityBasisTable;
  observation: ObservationTable;
  metric_conflict: MetricConflictTable;
  metric_import: MetricImportTable;
  trend_override: TrendOverrideTable;
  cycle_run: CycleRunTable;
  cycle_deferral: CycleDeferralTable;
  report: ReportTable;
  report_pdf: ReportPdfTable;
  recommendation: RecommendationTable;
  inbox_mark: InboxMarkTable;
  approval: ApprovalTable;
  approval_vote: ApprovalVoteTable;
  undo_point: UndoPointTable;
  undo_group: UndoGroupTable;
  external_ref: ExternalRefTable;
  workspace_import: WorkspaceImportTable;
  workspace_file: WorkspaceFileTable;
  search_row: SearchRowTable;
}

/** Tables whose rows belong to one tenant; reached only through `forTenant` (I2). */
export const TENANT_TABLES = [
  'file',
  'inventory_item',
  'plan',
  'notepad',
  'gate_input',
  'gate_evidence',
  'gate_evidence_fault',
  'gate_standing',
  'query_cluster',
  'cluster_query',
  'cannibalization',
  'cluster_bridge',
  'gate_check',
  'campaign',
  'incident',
  'incident_rollback',
  'incident_file',
  'incident_link',
  'task',
  'task_file',
  'task_template',
  'priority_basis',
  'observation',
  'metric_conflict',
  'metric_import',
  'trend_override',
  'cycle_run',
  'cycle_deferral',
  'report',
  'report_pdf',
  'recommendation',
  'inbox_mark',
  'approval',
  'approval_vote',
  'undo_point',
  'external_ref',
  'workspace_import',
  'workspace_file',
  'membership',
] as const satisfies readonly (keyof Schema)[];
export type TenantTable = (typeof TENANT_TABLES)[number];
