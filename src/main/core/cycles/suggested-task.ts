import { TREND_MODULES } from '@shared/domain/cycles/failing-modules';
import { trendsOf } from '@shared/domain/cycles/snapshot';
import type { MetricKey } from '@shared/domain/metrics/metric';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { trendsOfTrack } from '@shared/domain/metrics/track-up';
import { MODULES, type Module } from '@shared/domain/roles/module';
import type { TaskTrack } from '@shared/domain/tasks/task';
import { text } from '@shared/i18n/format';
import { accountableRole } from '../campaigns/sprint-board';
import type { CycleRow } from '../store/cycles';
import { findIncident, incidentRef } from '../store/incidents';
import { listMembers } from '../store/memberships';
import { balanceRef } from '../store/sprint-tasks';
import type { NewTask } from '../store/tasks';
import type { TenantReader } from '../store/tenant-access';
import { getTenant, type TenantRecord } from '../store/tenants';
import { requireFound } from '../store/versioned';
import { suggestedDueOn, suggestedOwner } from './sprint';
import { parseSnapshot } from './stored-snapshot';

/** What a task begins with that a decision asks for; the operator may change title, owner and day. */
export interface SuggestedTask {
  readonly title: string;
  readonly role: string;
  readonly ownerProfileId: string | undefined;
  readonly dueOn: string;
  readonly module: Module;
  readonly fields: Pick<
    NewTask,
    'incidentId' | 'acceptanceSignal' | 'kpiImpact' | 'kpiKey' | 'rollbackCondition' | 'sourceRef'
  > & { readonly track: TaskTrack };
}

/** For a P1 of the window its intervention sprint (Q17), else the task that gives quality more of the work (M150). */
export async function suggestedTask(
  read: TenantReader,
  cycle: CycleRow,
  at: { readonly incidentId: string | undefined; readonly nowMs: number },
): Promise<SuggestedTask> {
  const tenant = await getTenant(read);
  const { module, title, fields } =
    at.incidentId === undefined
      ? balanceTask(cycle, tenant)
      : await interventionTask(read, cycle, at.incidentId, tenant);
  const role = accountableRole(module, tenant);
  return {
    title,
    role,
    ownerProfileId: suggestedOwner(await listMembers(read), role),
    dueOn: suggestedDueOn(cycle, tenant, at.nowMs),
    module,
    fields,
  };
}

type Kind = Pick<SuggestedTask, 'title' | 'module' | 'fields'>;

async function interventionTask(
  read: TenantReader,
  { id, cadence }: CycleRow,
  incidentId: string,
  { content_locale: locale }: TenantRecord,
): Promise<Kind> {
  const incident = requireFound('incident', incidentId, await findIncident(read, incidentId));
  const ref = incidentRef(incident.ordinal);
  return {
    // An imported incident may name a module outside the taxonomy.
    module: MODULES.find((each) => each === incident.module) ?? 'technical_foundation',
    title: text(locale, 'cycles.intervention.title', { ref, summary: incident.summary }).slice(
      0,
      500,
    ),
    fields: {
      incidentId,
      track: 'none',
      acceptanceSignal: text(locale, 'cycles.sprint.signal', { cadence }),
      kpiImpact: text(locale, 'cycles.intervention.impact', { ref }),
      rollbackCondition: text(locale, 'cycles.sprint.rollback'),
      sourceRef: id,
    },
  };
}

/** On the first quality trend that is not up; all are up only where nothing warned. */
function balanceTask(
  { id, cadence, snapshot_json }: CycleRow,
  { content_locale: locale }: TenantRecord,
): Kind {
  const snapshot = snapshot_json === null ? undefined : parseSnapshot(snapshot_json);
  const trends = trendsOf(snapshot?.trends ?? []);
  const [first = 'high_intent_session_trend'] = trendsOfTrack('quality').filter(
    (key) => trends[key] !== 'up',
  );
  const kpiKey: MetricKey = metricOfTrend(first).key;
  const name = text(locale, `metrics.name.${kpiKey}`);
  return {
    module: TREND_MODULES[first][0] ?? 'content_system',
    title: text(locale, 'cycles.balance.title', { trend: name }),
    fields: {
      track: 'quality',
      acceptanceSignal: text(locale, 'cycles.sprint.signal.trends', { cadence, trends: name }),
      kpiImpact: text(locale, 'cycles.sprint.impact', { trends: name }),
      kpiKey,
      rollbackCondition: text(locale, 'cycles.sprint.rollback'),
      sourceRef: balanceRef(id),
    },
  };
}
