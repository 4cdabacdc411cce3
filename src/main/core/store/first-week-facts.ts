import type { FirstWeekFacts } from '@shared/domain/plans/first-week';
import { sql } from 'kysely';
import type { TenantReader } from './tenant-access';

/** What the runbook of the first week is ticked from (M28), but for the gates' number. */
export async function firstWeekFacts(
  read: TenantReader,
  gateFields: number,
): Promise<FirstWeekFacts> {
  const plans = await count(read, 'plan');
  const campaign = await read
    .from('campaign')
    .select((eb) => eb.fn.min('campaign.started_at_ms').as('startedAtMs'))
    .select(sql<number>`coalesce(max(campaign.ended_at_ms IS NULL), 0)`.as('runs'))
    .executeTakeFirstOrThrow();
  const passed = await read
    .from('gate_check')
    .select('gate_check.id')
    .where('gate_check.all_passed', '=', 1)
    .limit(1)
    .executeTakeFirst();
  const startedAtMs = campaign.startedAtMs ?? undefined;
  return {
    plans,
    hasActivePlan: campaign.runs === 1,
    gateInputs: { set: await count(read, 'gate_input'), all: gateFields },
    gatesPassedOnce: passed !== undefined || startedAtMs !== undefined,
    startedAtMs,
    activeTasks: await activeTasks(read),
    ...(await weekly(read)),
    incidents: await count(read, 'incident'),
    ...(await summaries(read)),
  };
}

async function count(
  read: TenantReader,
  table: 'plan' | 'gate_input' | 'incident',
): Promise<number> {
  const row = await read
    .from(table)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Sprint items on their way, and those of them that lack none of the four fields (M197). */
async function activeTasks(read: TenantReader): Promise<FirstWeekFacts['activeTasks']> {
  const row = await read
    .from('task')
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`coalesce(sum(
        (task.owner_profile_id IS NOT NULL OR trim(coalesce(task.owner_text, '')) <> '')
        AND task.due_on IS NOT NULL
        AND trim(coalesce(task.kpi_impact, '')) <> ''
        AND trim(coalesce(task.rollback_condition, '')) <> ''), 0)`.as('filled'),
    ])
    .where('task.campaign_id', 'is not', null)
    .where('task.state', 'in', ['scheduled', 'in_progress', 'needs_review'])
    .executeTakeFirstOrThrow();
  return { all: row.all, filled: row.filled };
}

async function weekly(read: TenantReader) {
  return read
    .from('cycle_run')
    .select([
      sql<number>`count(*)`.as('weeklyCycles'),
      sql<number>`count(cycle_run.report_id)`.as('weeklyReports'),
    ])
    .where('cycle_run.cadence', '=', 'weekly')
    .executeTakeFirstOrThrow();
}

async function summaries(read: TenantReader) {
  return read
    .from('report')
    .select([
      sql<number>`coalesce(sum(json_extract(report.snapshot_json, '$.windowDays') = 7), 0)`.as(
        'summaries7d',
      ),
      sql<number>`coalesce(sum(EXISTS (SELECT 1 FROM recommendation r
        WHERE r.tenant_id = report.tenant_id AND r.report_id = report.id)), 0)`.as(
        'summariesWithAdvice',
      ),
    ])
    .where('report.kind', '=', 'summary')
    .executeTakeFirstOrThrow();
}
