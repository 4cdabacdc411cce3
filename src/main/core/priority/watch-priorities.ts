import { dayOf } from '@shared/base/zones';
import type { Topic } from '@shared/contract';
import type { Ticker, Timer } from '../ports';
import type { Services } from '../rpc/context';
import { canonicalJson } from '../store/event-log';
import type { TenantReader } from '../store/tenant-access';
import { gatherBasis, gatherSeason, keptBasis } from './basis';
import { settleAll } from './settle';

/** What a tenant's basis is made of, its tasks' finished work among it. */
const BASIS_TOPICS: ReadonlySet<Topic> = new Set([
  'tasks',
  'plans',
  'campaigns',
  'metrics',
  'tenants',
]);

/** After the last change: an import of thousands of rows is looked at once. */
const QUIET_MS = 250;
/** After the start, so that the first screen comes first. */
const START_MS = 1_000;

/**
 * Keeps what all tasks of a tenant share (its day, goal, finished modules, season) as it is, after the commits that change
 * it and when a tenant's day turns; its open tasks are worked out again with it. `isBusy` holds it back while the sample
 * is being made.
 */
export function keepPrioritiesCurrent(
  services: Services,
  { ticker, timer, isBusy }: { ticker: Ticker; timer: Timer; isBusy: () => boolean },
): () => void {
  const { store, clock, log } = services;
  const waiting = new Set<string>();
  let cancelTimer: (() => void) | undefined;
  let running = false;
  let stopped = false;

  const run = () => {
    cancelTimer = undefined;
    if (isBusy() || running) return arm(QUIET_MS);
    running = true;
    refreshWaiting()
      .catch((thrown: unknown) => {
        // A core that closes reads no more; the next start looks again.
        if (!stopped) log.error('priority.not_settled', { error: String(thrown) });
      })
      .finally(() => {
        running = false;
        if (waiting.size > 0 && cancelTimer === undefined) arm(QUIET_MS);
      });
  };

  const refreshWaiting = async () => {
    const batch = [...waiting];
    waiting.clear();
    for (const tenantId of batch) if (!stopped) await refreshPriorities(services, tenantId);
  };

  function arm(delayMs: number): void {
    if (stopped) return;
    cancelTimer?.();
    cancelTimer = timer.after(delayMs, run);
  }

  const lookAtDays = async () => {
    for (const { id, zone } of await tenantsOf(services)) {
      const basis = await keptBasis(store.read.forTenant(id));
      if (basis?.todayOn !== dayOf(clock.nowMs(), zone) || basis.season.region === '') {
        waiting.add(id);
      }
    }
    if (waiting.size > 0) arm(0);
  };
  const lookAgain = () => {
    if (isBusy()) return;
    lookAtDays().catch((thrown: unknown) => {
      if (!stopped) log.error('priority.not_settled', { error: String(thrown) });
    });
  };

  const stopListening = store.onCommitted(({ changes }) => {
    const touched = changes.flatMap(({ topic, tenantId }) =>
      tenantId !== null && BASIS_TOPICS.has(topic) ? [tenantId] : [],
    );
    if (touched.length === 0) return;
    for (const tenantId of touched) waiting.add(tenantId);
    arm(QUIET_MS);
  });
  const stopTicking = ticker.onTick(lookAgain);
  const cancelStart = timer.after(START_MS, lookAgain);

  return () => {
    stopped = true;
    cancelStart();
    cancelTimer?.();
    stopTicking();
    stopListening();
  };
}

function tenantsOf({ store }: Services) {
  return store.read.db.selectFrom('tenant').select(['id', 'zone']).execute();
}

/** Gathers a tenant's basis and, where it differs from the kept one, works out all its open tasks by it. */
export async function refreshPriorities(
  { store, clock, newId }: Pick<Services, 'store' | 'clock' | 'newId'>,
  tenantId: string,
): Promise<void> {
  const read = store.read.forTenant(tenantId);
  const season = await gatherSeason(read, clock.nowMs());
  const isNews = async (nowMs: number, at: TenantReader = read) => {
    const basis = await gatherBasis(at, nowMs, season);
    const kept = await keptBasis(at);
    const same = kept !== undefined && canonicalJson(basis) === canonicalJson(kept);
    return same ? undefined : basis;
  };
  if ((await isNews(clock.nowMs())) === undefined) return;
  const acting = { actor: 'system', via: 'system', correlationId: newId() } as const;
  await store.writeTenant(acting, tenantId, async (writer) => {
    const basis = await isNews(writer.nowMs, writer);
    if (basis !== undefined) await settleAll(writer, basis);
  });
}
