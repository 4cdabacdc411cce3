import type { Coded } from '@shared/base/coded';
import type { Cadence, Decision } from '@shared/domain/cycles/cycle';
import type { GateInputs } from '@shared/domain/gates/gate';
import type { Severity } from '@shared/domain/incidents/incident';
import type { Trends } from '@shared/domain/metrics/trend';
import type { NotepadSection } from '@shared/domain/plans/plan';
import type { Module } from '@shared/domain/roles/module';
import type { TaskState, TaskTrack } from '@shared/domain/tasks/task';
import type { Shelf, WorkspacePath } from '@shared/domain/workspace/workspace-path';

/** The foreign ids of an `ohmymkt` folder (D11). */
export const WORKSPACE_SOURCE = 'ohmymkt';

/** One file as it was read. */
export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
  readonly is: WorkspacePath;
}

export interface WorkspacePlan {
  readonly path: string;
  readonly name: string;
  readonly title: string;
  readonly markdown: string;
}

export interface WorkspaceNotepad {
  readonly path: string;
  readonly plan: string;
  readonly section: NotepadSection;
  readonly text: string;
}

export interface WorkspaceIncident {
  readonly path: string;
  readonly externalId: string;
  readonly severity: Severity;
  readonly module: string;
  readonly summary: string;
  readonly occurredAtMs: number;
}

export interface WorkspaceItem {
  readonly externalId: string;
  readonly number: number;
  readonly title: string;
  readonly track: TaskTrack;
  readonly module: Module;
  /** What its status says, or draft where that cannot be taken over. */
  readonly state: TaskState;
  readonly owner: string;
  readonly dueOn: string | undefined;
  readonly kpiImpact: string;
  readonly rollbackCondition: string;
}

export interface WorkspaceCycle {
  readonly cadence: Cadence;
  readonly decision: Decision;
  readonly reason: string;
  readonly decidedAtMs: number;
  readonly reportPath: string;
}

export interface WorkspaceReport {
  readonly path: string;
  readonly shelf: Shelf;
  /** The day its name begins with. */
  readonly period: string | undefined;
  readonly markdown: string;
  /** When the cycle that wrote it was decided, if the log names it. */
  readonly createdAtMs: number | undefined;
}

/** The active plan and how it is executed. */
export interface WorkspaceExecution {
  readonly planName: string;
  readonly startedAtMs: number;
  readonly mode: string;
  readonly tracks: { readonly visibility: string; readonly quality: string };
  readonly updatedAtMs: number;
}

/** A whole folder, read and checked; nothing of it is stored yet. */
export interface Workspace {
  /** In the order of their paths. */
  readonly files: readonly WorkspaceFile[];
  /** SHA-256 over every path and text: the same folder again has the same. */
  readonly contentHash: string;
  readonly gates: GateInputs;
  readonly gatesAtMs: number | undefined;
  readonly trends: Trends;
  readonly plans: readonly WorkspacePlan[];
  readonly notepads: readonly WorkspaceNotepad[];
  readonly incidents: readonly WorkspaceIncident[];
  readonly items: readonly WorkspaceItem[];
  readonly cycles: readonly WorkspaceCycle[];
  readonly reports: readonly WorkspaceReport[];
  readonly execution: WorkspaceExecution | undefined;
  /** What was taken over in part, or only kept as text. */
  readonly skipped: readonly { readonly path: string; readonly reason: Coded }[];
}
