import { DAY_MS, type Day } from '@shared/base/days';
import { CADENCES, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { ENDING_DAYS } from '@shared/domain/gates/lapse';
import { POSTMORTEM_DUE_MS } from '@shared/domain/incidents/incident';
import { AT_RISK_SHARE } from '@shared/domain/today/sla-state';
import { GRAVE, type TodayGroup, USUAL } from '@shared/domain/today/today-kind';
import { type RawBuilder, sql } from 'kysely';

/** A tenant of the scope with its day. */
export interface TenantDay {
  readonly tenantId: string;
  readonly todayOn: Day;
  readonly soonOn: Day;
  /** From UTC's midnight of that day to the tenant's, ms. */
  readonly offsetMs: number;
}

/** Who looks, when and over what: the one thing that counts and pages are made from (D13). */
export interface TodayView {
  readonly days: readonly TenantDay[];
  readonly profileId: string;
  readonly nowMs: number;
}

type Source = RawBuilder<unknown>;

/** Everything of a group that waits: kind, tenant_id, subject_id, since_ms, gravity; whoever has put it away. */
export function sourceOf(group: TodayGroup, view: TodayView): Source {
  const tenants = ofTenants(view);
  switch (group) {
    case 'incidents':
      return incidents(tenants);
    case 'stopped':
      return stopped(tenants);
    case 'approvals':
      return sql`SELECT 'approval' AS kind, tenant_id, id AS subject_id, requested_at_ms AS since_ms,
        ${lit(USUAL)} AS gravity FROM approval WHERE state = 'requested' AND tenant_id IN ${tenants}
        AND (expires_at_ms IS NULL OR expires_at_ms > ${view.nowMs})`;
    case 'sla':
      return postmortems(tenants, view.nowMs);
    case 'cycles':
      return cycles(tenants, view.nowMs);
    case 'conflicts':
      return conflicts(tenants);
    case 'evidence':
      return evidence(view);
    case 'recommendations':
      return recommendations(tenants);
  }
}

/** A number of the program's own, so that an index sees a constant. */
const lit = (value: number) => sql.raw(String(value));

export const ofTenants = ({ days }: Pick<TodayView, 'days'>): RawBuilder<unknown> =>
  sql`(SELECT value FROM json_each(${JSON.stringify(days.map(({ tenantId }) => tenantId))}))`;

function incidents(tenants: Source): Source {
  return sql`SELECT 'incident' AS kind, tenant_id, id AS subject_id, occurred_at_ms AS since_ms,
      CASE severity WHEN 'P0' THEN ${lit(GRAVE)} ELSE ${lit(USUAL)} END AS gravity
    FROM incident WHERE tenant_id IN ${tenants} AND severity IN ('P0', 'P1')
      AND state IN ('open', 'acknowledged', 'mitigating') AND state <> 'closed' AND declared_in_error = 0`;
}

/** What a pause holds waits for one cause and is one row; everything else that stopped is a row of its own. */
function stopped(tenants: Source): Source {
  return sql`SELECT 'task' AS kind, tenant_id, id AS subject_id, state_at_ms AS since_ms,
      CASE state WHEN 'failed' THEN ${lit(GRAVE)} ELSE ${lit(USUAL)} END AS gravity
    FROM task WHERE tenant_id IN ${tenants} AND past = 0 AND pause_cause IS NULL AND state IN ('failed', 'blocked')
    UNION ALL
    SELECT 'paused', tenant_id, pause_cause, min(state_at_ms), ${lit(USUAL)}
    FROM task WHERE tenant_id IN ${tenants} AND past = 0 AND pause_cause IS NOT NULL AND state IN ('failed', 'blocked')
    GROUP BY tenant_id, pause_cause`;
}

/** A P0's postmortem once three quarters of its time are used (Q7, Q10); an unresolved one is mended first. */
function postmortems(tenants: Source, nowMs: number): Source {
  const atRisk = nowMs - Math.ceil(POSTMORTEM_DUE_MS * AT_RISK_SHARE);
  return sql`SELECT 'postmortem' AS kind, tenant_id, id AS subject_id, occurred_at_ms AS since_ms,
      CASE WHEN occurred_at_ms <= ${nowMs - POSTMORTEM_DUE_MS} THEN ${lit(GRAVE)} ELSE ${lit(USUAL)} END AS gravity
    FROM incident WHERE tenant_id IN ${tenants} AND severity = 'P0'
      AND state IN ('resolved', 'postmortem') AND state <> 'closed' AND declared_in_error = 0
      AND occurred_at_ms <= ${atRisk}`;
}

/** A running campaign's cycle that is missing since the end of its window (M37, Q30). */
function cycles(tenants: Source, nowMs: number): Source {
  const windows = CADENCES.map((cadence) => ({ cadence, ms: WINDOW_DAYS[cadence] * DAY_MS }));
  return sql`SELECT * FROM (
    SELECT 'cycle' AS kind, campaign.tenant_id, one.value ->> 'cadence' AS subject_id,
      max(campaign.started_at_ms, coalesce((SELECT max(run.decided_at_ms) FROM cycle_run AS run
        WHERE run.tenant_id = campaign.tenant_id AND run.cadence = one.value ->> 'cadence' AND run.as_of = 0), 0))
        + (one.value ->> 'ms') AS since_ms, ${lit(USUAL)} AS gravity
    FROM campaign CROSS JOIN json_each(${JSON.stringify(windows)}) AS one
    WHERE campaign.tenant_id IN ${tenants} AND campaign.ended_at_ms IS NULL)
    WHERE since_ms < ${nowMs}`;
}

/** Two values that differ, since the last time they did. */
function conflicts(tenants: Source): Source {
  return sql`SELECT 'conflict' AS kind, tenant_id, id AS subject_id,
      coalesce((SELECT max(at_ms) FROM event WHERE event.tenant_id = metric_conflict.tenant_id
        AND subject = 'conflict:' || metric_conflict.id AND to_state = 'open'), 0) AS since_ms, ${lit(USUAL)} AS gravity
    FROM metric_conflict WHERE state = 'open' AND tenant_id IN ${tenants}`;
}

/**
 * What backs a gate's value now and no longer counts, or soon will not; each tenant by its own day. A file that is gone
 * or was changed counts no more from the look that found it so.
 */
function evidence({ days }: TodayView): Source {
  const isNewest = sql`NOT EXISTS (SELECT 1 FROM gate_evidence AS newer
    WHERE newer.tenant_id = found.tenant_id AND newer.gate_key = found.gate_key AND newer.field = found.field
      AND (newer.at_ms, newer.id) > (found.at_ms, found.id))`;
  const day = sql`json_each(${JSON.stringify(days)}) AS day`;
  return sql`SELECT 'evidence' AS kind, found.tenant_id, found.id AS subject_id,
      unixepoch(found.expires_on) * 1000 + (day.value ->> 'offsetMs')
        + CASE WHEN found.expires_on < day.value ->> 'todayOn' THEN ${lit(DAY_MS)}
          ELSE ${lit(-ENDING_DAYS * DAY_MS)} END AS since_ms,
      CASE WHEN found.expires_on < day.value ->> 'todayOn' THEN ${lit(GRAVE)} ELSE ${lit(USUAL)} END AS gravity
    FROM ${day} CROSS JOIN gate_evidence AS found ON found.tenant_id = day.value ->> 'tenantId'
      AND found.expires_on IS NOT NULL AND found.expires_on <= day.value ->> 'soonOn'
    WHERE ${isNewest} AND NOT EXISTS (SELECT 1 FROM gate_evidence_fault AS fault
      WHERE fault.tenant_id = found.tenant_id AND fault.evidence_id = found.id)
    UNION ALL
    SELECT 'evidence', found.tenant_id, found.id, fault.found_at_ms, ${lit(GRAVE)}
    FROM ${day} CROSS JOIN gate_evidence_fault AS fault ON fault.tenant_id = day.value ->> 'tenantId'
    JOIN gate_evidence AS found ON found.tenant_id = fault.tenant_id AND found.id = fault.evidence_id
    WHERE ${isNewest}`;
}

/** Nobody has decided on it, or it was put off; of the same words in several reports, the newest alone (M184). */
function recommendations(tenants: Source): Source {
  return sql`SELECT 'recommendation' AS kind, tenant_id, id AS subject_id, created_at_ms AS since_ms, ${lit(USUAL)} AS gravity
    FROM recommendation WHERE state IN ('open', 'deferred') AND tenant_id IN ${tenants}
      AND NOT EXISTS (SELECT 1 FROM recommendation AS newer
        WHERE newer.tenant_id = recommendation.tenant_id AND newer.code = recommendation.code
          AND (newer.created_at_ms, newer.id) > (recommendation.created_at_ms, recommendation.id))`;
}
