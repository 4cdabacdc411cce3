import { dayOf } from '@shared/base/zones';
import { isCampaignMove } from '@shared/domain/campaigns/campaign-state';
import { isCadenceAction } from '@shared/domain/cycles/actions';
import { p0sInWindow } from '@shared/domain/cycles/count-p0';
import type { Cadence } from '@shared/domain/cycles/cycle';
import { type CycleResult, recompute } from '@shared/domain/cycles/snapshot';
import { cycleReport } from '@shared/domain/reports/cycle-report';
import { cycleReportMarkdown } from '@shared/i18n/documents/cycle-report-markdown';
import { pauseAcceleration } from '../incidents/pause-acceleration';
import { findRunningCampaign, moveCampaign } from '../store/campaigns';
import { insertCycle } from '../store/cycles';
import { canonicalJson, sha256 } from '../store/event-log';
import { incidentsById } from '../store/incidents';
import { insertReport } from '../store/reports';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant, type TenantRecord } from '../store/tenants';
import type { AsOf } from './as-of';
import { gatherSnapshot } from './gather-snapshot';
import { readPolicies } from './policies';
import { shadowOf } from './shadow';
import type { StoredSnapshot } from './stored-snapshot';

/**
 * Runs a cycle in one transaction (M135–M151, M195): reads the inputs, decides, keeps inputs, trace and hash, puts the
 * report on its shelf and, for a rollback, stops what it stops. Needs neither plan nor campaign (M21). Answers the id.
 */
export async function runCycle(
  writer: TenantWriter,
  cadence: Cadence,
  { atMs, asOf }: AsOf,
): Promise<string> {
  const tenant = await getTenant(writer);
  const snapshot = await gatherSnapshot(writer, {
    cadence,
    asOfMs: atMs,
    zone: tenant.zone,
    nowMs: writer.nowMs,
    ...(asOf && { beforeMs: atMs }),
  });
  const result = recompute(snapshot);
  const snapshotJson = canonicalJson(snapshot);
  const { shadow } = await readPolicies(writer);
  const id = writer.newId();
  await insertCycle(writer, {
    id,
    cadence,
    decision: result.decision,
    rule: result.rule,
    reasonJson: canonicalJson(result.reason),
    windowStartMs: snapshot.windowStartMs,
    windowEndMs: snapshot.windowEndMs,
    asOf,
    policyVersion: snapshot.policyVersion,
    snapshotJson,
    snapshotHash: sha256(snapshotJson),
    traceJson: canonicalJson(result.trace),
    actionsJson: canonicalJson(actionsOf(result)),
    trackDrift: result.drift !== undefined,
    shadow: shadow === null ? undefined : shadowOf(snapshot, shadow),
    reportId: await shelveReport(writer, snapshot, tenant),
  });
  // A look back binds nobody (D6).
  if (result.decision === 'rollback' && !asOf) await bindRollback(writer, snapshot);
  return id;
}

/** The bundle's actions, then what a campaign in fix-first mode adds (Q19). */
export function actionsOf({ actions, extra }: Pick<CycleResult, 'actions' | 'extra'>) {
  return [
    ...actions.map((code) => ({
      code,
      params: {},
      kind: isCadenceAction(code) ? ('cadence' as const) : ('base' as const),
    })),
    ...extra.map((code) => ({ code, params: {}, kind: 'remediation' as const })),
  ];
}

/** Freezes the report of a decision in the content language, on the shelf of its cadence (M146, M183, D12). */
async function shelveReport(
  writer: TenantWriter,
  snapshot: StoredSnapshot,
  tenant: TenantRecord,
): Promise<string> {
  const campaign = await findRunningCampaign(writer);
  const report = cycleReport(snapshot, {
    planName: campaign?.planName,
    decidedAtMs: writer.nowMs,
  });
  const snapshotJson = canonicalJson(report);
  return insertReport(writer, {
    kind: snapshot.cadence,
    period: dayOf(snapshot.windowEndMs, tenant.zone),
    locale: tenant.content_locale,
    snapshotJson,
    snapshotHash: sha256(snapshotJson),
    markdown: cycleReportMarkdown(report, tenant.content_locale, tenant.zone),
  });
}

/** What a rollback does by itself (M149, M151): the acceleration tier stops and the campaign is rolled back. */
async function bindRollback(writer: TenantWriter, snapshot: StoredSnapshot): Promise<void> {
  const window = { startMs: snapshot.windowStartMs, endMs: snapshot.windowEndMs };
  const newest = p0sInWindow(snapshot.incidents, window).at(-1);
  const [incident] = newest === undefined ? [] : await incidentsById(writer, [newest.id]);
  if (incident !== undefined) await pauseAcceleration(writer, incident);
  const campaign = await findRunningCampaign(writer);
  if (campaign !== undefined && isCampaignMove(campaign.state, 'rolled_back')) {
    const { id, state: from } = campaign;
    await moveCampaign(writer, { id, from, to: 'rolled_back', why: 'cycle_rollback' });
  }
}
