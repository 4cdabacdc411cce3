import type { CampaignState } from '../campaigns/campaign';
import type { GateKey } from '../gates/gate';
import type { TierHold, TierHolds } from '../policy/tier-law';
import { type Module, tierOf } from '../roles/module';
import { decideMove } from '../tasks/task-state';

/** What is open in a module. */
export interface ModuleFacts {
  readonly module: Module;
  /** Unresolved incidents by the severity they have now. */
  readonly p0: number;
  readonly p1: number;
  readonly p2: number;
  /** When the oldest of the worst severity occurred. */
  readonly worstSinceMs: number | null;
  readonly failed: number;
  /** Blocked for a reason of its own: what a pause blocked is told by the pause. */
  readonly blocked: number;
  readonly inProgress: number;
}

/** What holds the acceleration tier back. */
export interface TierLaw {
  readonly failingGates: readonly GateKey[];
  readonly campaign: CampaignState | undefined;
  readonly unresolvedP0: number;
  readonly tierHolds: TierHolds;
}

export const HEALTH_STATES = ['p0', 'p1', 'failed', 'blocked', 'paused', 'p2', 'healthy'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

/** Rendered under `overview.modules.paused.<code>`. */
export type PauseReason = TierHold | 'gates_failing' | 'p0_pause' | 'campaign_paused';

/**
 * How a module stands (M158, M159), by the worst that is open in it: an unresolved P0, a P1, failed work, blocked work,
 * the tier law, a P2. `healthy` means that nothing is open.
 */
export function moduleHealth(facts: ModuleFacts, law: TierLaw): HealthState {
  if (facts.p0 > 0) return 'p0';
  if (facts.p1 > 0) return 'p1';
  if (facts.failed > 0) return 'failed';
  if (facts.blocked > 0) return 'blocked';
  if (pauseReasons(facts.module, law).length > 0) return 'paused';
  return facts.p2 > 0 ? 'p2' : 'healthy';
}

/** Why a task of the module cannot be started now, asked of the rule that the board asks; empty when it can. */
export function pauseReasons(module: Module, law: TierLaw): readonly PauseReason[] {
  const move = decideMove(
    { state: 'scheduled', tier: tierOf(module), sprintItem: false, needsReview: false },
    'in_progress',
    { ...law, role: 'owner', openDependencies: 0 },
  );
  if (move.allowed) return [];
  return move.reasons.flatMap(({ code }) => PAUSES.find((pause) => pause === code) ?? []);
}

const PAUSES: readonly PauseReason[] = [
  'gates_failing',
  'p0_pause',
  'campaign_paused',
  'structure_regressed',
  'quality_not_recoverable',
];
