import { type Coded, coded } from '@shared/base/coded';
import { isDay } from '@shared/base/days';
import { fileNameOf } from '@shared/domain/workspace/workspace-path';
import { arrivalState } from './arrival-state';
import { readTyped } from './read-json';
import type { WorkspaceCycle, WorkspaceFile, WorkspaceIncident, WorkspaceItem } from './workspace';
import { placed, shown } from './workspace-refusal';
import { boardFile, cyclesFile, incidentFile } from './workspace-schemas';

/** The incidents, oldest first; two of one id are refused (Q26). */
export function parseIncidents(files: readonly WorkspaceFile[]): readonly WorkspaceIncident[] {
  const seen = new Set<string>();
  const incidents = files.map((file) => {
    const incident = readTyped(file, incidentFile);
    if (seen.has(incident.id)) {
      throw placed(file, ['id'], 'workspace_duplicate', { found: shown(incident.id) });
    }
    seen.add(incident.id);
    return {
      path: file.path,
      externalId: incident.id,
      severity: incident.severity,
      module: incident.module,
      summary: incident.summary,
      occurredAtMs: incident.created_at,
    };
  });
  return incidents.sort(
    (a, b) => a.occurredAtMs - b.occurredAtMs || (a.externalId < b.externalId ? -1 : 1),
  );
}

/** The cycle log in its order; every entry's report has to lie on the shelf of its cadence. */
export function parseCycles(
  file: WorkspaceFile,
  paths: ReadonlySet<string>,
): readonly WorkspaceCycle[] {
  return readTyped(file, cyclesFile).map((cycle, index) => {
    const name = fileNameOf(cycle.report_file);
    const reportPath = `reports/${cycle.cadence}/${name}`;
    if (!paths.has(reportPath)) {
      throw placed(file, [index, 'report_file'], 'workspace_dangling', {
        found: shown(cycle.report_file),
        target: reportPath,
      });
    }
    return {
      cadence: cycle.cadence,
      decision: cycle.decision,
      reason: cycle.reason,
      decidedAtMs: cycle.generated_at,
      reportPath,
    };
  });
}

export interface Board {
  readonly items: readonly WorkspaceItem[];
  readonly skipped: readonly { readonly path: string; readonly reason: Coded }[];
}

/** The sprint board in its order; what an item says and we cannot hold is named and kept in the file alone. */
export function parseBoard(file: WorkspaceFile): Board {
  const seen = new Set<number>();
  const skipped: { path: string; reason: Coded }[] = [];
  const skip = (reason: Coded) => skipped.push({ path: file.path, reason });
  const items = readTyped(file, boardFile).map((item, index) => {
    if (seen.has(item.id)) {
      throw placed(file, [index, 'id'], 'workspace_duplicate', { found: String(item.id) });
    }
    seen.add(item.id);
    const dueOn = isDay(item.due_date) ? item.due_date : undefined;
    if (dueOn === undefined && item.due_date.trim() !== '') {
      skip(coded('workspace.skipped.due_not_a_day', { item: item.id, found: item.due_date }));
    }
    const { state, why } = arrivalState(item, dueOn);
    if (why !== undefined) skip(why);
    return {
      externalId: String(item.id),
      number: item.id,
      title: item.task.trim(),
      track: item.track,
      module: item.module,
      state,
      owner: item.owner.trim(),
      dueOn,
      kpiImpact: item.kpi_impact,
      rollbackCondition: item.rollback_condition,
    };
  });
  return { items, skipped };
}
