import type { CampaignState } from '@shared/domain/campaigns/campaign';
import type { Decision } from '@shared/domain/cycles/cycle';
import type { GateEvaluation } from '@shared/domain/gates/evaluate-gates';
import type { GateInputs } from '@shared/domain/gates/gate';
import { z } from 'zod';
import type { TenantReader, TenantWriter } from './tenant-access';

/** Both tracks of an execution; a start sets them active (M134). */
export const ACTIVE_TRACKS = { visibility: 'active', quality: 'active' } as const;
/** The execution's mode after a start (M134). */
export const EXECUTION_MODE = 'execution';

const storedTracks = z.object({ visibility: z.string(), quality: z.string() });

export interface Campaign {
  readonly id: string;
  readonly planId: string;
  readonly planName: string;
  readonly state: CampaignState;
  readonly mode: string;
  readonly tracks: { readonly visibility: string; readonly quality: string };
  readonly startedAtMs: number;
  readonly updatedAtMs: number;
}

/** The tenant's one running campaign; undefined when none was started yet. */
export async function findRunningCampaign(read: TenantReader): Promise<Campaign | undefined> {
  const row = await read
    .from('campaign')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.tenant_id', '=', 'campaign.tenant_id')
        .onRef('plan.id', '=', 'campaign.plan_id'),
    )
    .select([
      'campaign.id',
      'campaign.plan_id',
      'plan.name as plan_name',
      'campaign.state',
      'campaign.mode',
      'campaign.tracks_json',
      'campaign.started_at_ms',
      'campaign.updated_at_ms',
    ])
    .where('campaign.ended_at_ms', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    planId: row.plan_id,
    planName: row.plan_name,
    state: row.state,
    mode: row.mode,
    tracks: storedTracks.parse(JSON.parse(row.tracks_json)),
    startedAtMs: row.started_at_ms,
    updatedAtMs: row.updated_at_ms,
  };
}

/**
 * Starts a campaign with the gates as they stood (Q38); answers its id. The one event names how many items go on its
 * board. A second running campaign of a tenant is refused by the database.
 */
export async function insertCampaign(
  writer: TenantWriter,
  campaign: {
    readonly planId: string;
    readonly state: CampaignState;
    readonly gates: { readonly inputs: GateInputs; readonly evaluation: GateEvaluation };
    readonly sprintSize: number;
    readonly origin: 'native' | 'imported';
  },
): Promise<string> {
  const id = writer.newId();
  await writer.insert('campaign', {
    id,
    plan_id: campaign.planId,
    state: campaign.state,
    mode: EXECUTION_MODE,
    tracks_json: JSON.stringify(ACTIVE_TRACKS),
    gate_snapshot_json: JSON.stringify(campaign.gates),
    started_at_ms: writer.nowMs,
    updated_at_ms: writer.nowMs,
    ended_at_ms: null,
    origin: campaign.origin,
  });
  writer.event({
    type: 'campaign.started',
    subject: `campaign:${id}`,
    to: campaign.state,
    payload: { planId: campaign.planId, sprintSize: campaign.sprintSize },
  });
  writer.touch('campaigns');
  return id;
}

/** Moves a campaign with its one event; `closed` also ends it. */
export async function moveCampaign(
  writer: TenantWriter,
  move: {
    readonly id: string;
    readonly from: CampaignState;
    readonly to: CampaignState;
    /** A code: what caused it. */
    readonly why: string;
    readonly text?: string;
  },
): Promise<void> {
  await writer
    .update('campaign')
    .set((eb) => ({
      state: move.to,
      updated_at_ms: writer.nowMs,
      version: eb('version', '+', 1),
      ...(move.to === 'closed' && { ended_at_ms: writer.nowMs }),
    }))
    .where('id', '=', move.id)
    .execute();
  writer.event({
    type: 'campaign.moved',
    subject: `campaign:${move.id}`,
    from: move.from,
    to: move.to,
    payload: { why: move.why },
    ...(move.text !== undefined && move.text.trim() !== '' && { text: move.text.trim() }),
  });
  writer.touch('campaigns');
}

/** Records that a start was refused, with every reason (M21, M194). */
export function recordRefusedStart(
  writer: TenantWriter,
  subject: string,
  reasons: readonly string[],
): void {
  writer.event({ type: 'campaign.refused', subject, payload: { reasons: [...reasons] } });
  writer.touch('campaigns');
}

/** What the newest cycle since `sinceMs` decided; one evaluated as of another moment does not count (D6). */
export async function findLastDecision(
  read: TenantReader,
  sinceMs: number,
): Promise<Decision | undefined> {
  const row = await read
    .from('cycle_run')
    .select('cycle_run.decision')
    .where('cycle_run.as_of', '=', 0)
    .where('cycle_run.decided_at_ms', '>=', sinceMs)
    .orderBy('cycle_run.decided_at_ms', 'desc')
    .orderBy('cycle_run.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.decision;
}
