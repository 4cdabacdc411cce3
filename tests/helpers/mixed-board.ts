import type { Output } from '@shared/contract';
import { MODULES } from '@shared/domain/roles/module';
import { TASK_STATES, TASK_TRACKS, type TaskState } from '@shared/domain/tasks/task';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { startedCampaign } from './campaign-steps';
import { signInAs, type TestAgency, testAgency } from './test-core';

export type Row = Output<'tasks.list'>['rows'][number];

export interface MixedBoard {
  readonly agency: TestAgency;
  readonly bothScope: Extract<Scope, { kind: 'tenants' }>;
  readonly tenantIds: readonly [string, string];
  readonly people: readonly [string, string];
}

const DAY_MS = 24 * 60 * 60 * 1000;
const TITLES = [
  'Winter suite page',
  'Page of the SPA',
  '100% own_words',
  '<b>שלום</b> page',
  'Ócio',
];

/** Ways from a draft into each state. */
const WAY: Readonly<Record<TaskState, readonly TaskState[]>> = {
  draft: [],
  scheduled: ['scheduled'],
  in_progress: ['scheduled', 'in_progress'],
  needs_review: ['scheduled', 'in_progress', 'needs_review'],
  completed: ['scheduled', 'in_progress', 'completed'],
  failed: ['scheduled', 'in_progress', 'failed'],
  blocked: ['scheduled', 'blocked'],
  cancelled: ['cancelled'],
};

/** Numbers that look random and are the same each time. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/**
 * Two tenants with tasks in every state, finished over the last 20 days: one with loose tasks, one of another language
 * whose running campaign has the pool's 40 drafts beside them.
 */
export async function mixedBoard(tasksOfEach = 40): Promise<MixedBoard> {
  const made = await testAgency();
  const { ownerId, scope, tenantId, core } = made;
  // A window would be locked while the clock runs through 20 days.
  const owner = core.connect('cli');
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
  const agency = { ...made, owner };
  const { profileId: max } = await signInAs(agency, 'Max', 'editor');
  const fields = { name: 'Academia Norte', slug: 'academia', contentLocale: 'pt-BR' } as const;
  const other = await owner.call('tenants.create', fields, INSTALL);
  const otherScope = tenantScope(other.id);
  await owner.call('memberships.set', { profileId: max, role: 'editor' }, otherScope);
  const pick = numbers(7);
  const nowMs = core.clock.nowMs;
  core.clock.nowMs = nowMs - 20 * DAY_MS;
  for (const each of [scope, otherScope]) {
    for (let count = 0; count < tasksOfEach; count += 1) {
      await addTask(agency, each, [ownerId, max], pick);
      core.clock.nowMs += Math.floor((9.9 * DAY_MS) / tasksOfEach);
    }
  }
  core.clock.nowMs = nowMs;
  await startedCampaign({ owner, scope: otherScope });
  const tenantIds = [tenantId, other.id] as const;
  return {
    agency,
    tenantIds,
    bothScope: { kind: 'tenants', tenantIds: [...tenantIds] },
    people: [ownerId, max],
  };
}

async function addTask(
  { owner }: TestAgency,
  scope: Scope,
  people: readonly string[],
  pick: (below: number) => number,
): Promise<void> {
  const ownerProfileId = people[pick(3)];
  const dueOn = `2026-11-${String(1 + pick(28)).padStart(2, '0')}`;
  let task = await owner.call(
    'tasks.create',
    {
      title: TITLES[pick(TITLES.length)] ?? '',
      module: MODULES[pick(4)] ?? 'content_system',
      track: TASK_TRACKS[pick(TASK_TRACKS.length)] ?? 'none',
      ...(ownerProfileId !== undefined && { ownerProfileId }),
      ...(pick(3) > 0 && { dueOn }),
      ...(pick(4) === 0 && { templateKey: 'schema_check' }),
    },
    scope,
  );
  for (const to of WAY[TASK_STATES[pick(TASK_STATES.length)] ?? 'draft']) {
    const seen = { taskId: task.id, expectedVersion: task.version };
    task = await owner.call('tasks.move', { ...seen, to }, scope);
  }
}

/** Every task of both tenants with its tenant, as the lists answer them. */
export async function allTasks({
  agency,
  tenantIds,
}: MixedBoard): Promise<readonly (Row & { readonly tenantId: string })[]> {
  const found: (Row & { readonly tenantId: string })[] = [];
  for (const tenantId of tenantIds) {
    const page = { limit: 200, pastCampaigns: true };
    const { rows, next } = await agency.owner.call('tasks.list', page, tenantScope(tenantId));
    if (next !== null) throw new Error('More tasks than one page');
    found.push(...rows.map((row) => ({ ...row, tenantId })));
  }
  return found;
}
