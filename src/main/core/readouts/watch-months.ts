import type { Topic } from '@shared/contract';
import type { Timer } from '../ports';
import type { Services } from '../rpc/context';
import { judgeReadouts } from './judge-readouts';

/** What a readout is made of; `reports` is not among them, so that a judgement does not ask for the next. */
const FACT_TOPICS: ReadonlySet<Topic> = new Set([
  'metrics',
  'cycles',
  'incidents',
  'gates',
  'tasks',
  'tenants',
]);

/** After the last change, and at the latest after the first: an import of thousands of rows is judged a few times. */
const QUIET_MS = 300;
const LATEST_MS = 1_500;
/** After the start, so that the first screen comes first. */
const START_MS = 2_000;

/**
 * Watches every commit and judges the readouts of the tenants it touched, after it and apart from it; all tenants once
 * after the start, for what a crash left unjudged. `isBusy` holds it back while the sample is being made.
 */
export function keepReadoutsJudged(
  services: Services,
  timer: Timer,
  isBusy: () => boolean,
): () => void {
  const { store, clock, log } = services;
  const waiting = new Set<string>();
  let cancelTimer: (() => void) | undefined;
  let waitingSinceMs: number | undefined;
  let running = false;
  let stopped = false;

  const breathe = () => new Promise<void>((resolve) => void timer.after(0, resolve));

  const judgeWaiting = async () => {
    running = true;
    const batch = [...waiting];
    waiting.clear();
    for (const tenantId of batch) {
      await judgeReadouts(services, tenantId, { breathe });
      await breathe();
    }
  };

  const run = () => {
    cancelTimer = undefined;
    if (isBusy() || running) return arm(QUIET_MS);
    waitingSinceMs = undefined;
    judgeWaiting()
      .catch((thrown: unknown) => {
        // A core that closes reads no more; the next start judges what was left.
        if (!stopped) log.error('readouts.not_judged', { error: String(thrown) });
      })
      .finally(() => {
        running = false;
        if (waiting.size > 0 && cancelTimer === undefined) arm(QUIET_MS);
      });
  };

  function arm(delayMs: number): void {
    if (stopped) return;
    cancelTimer?.();
    cancelTimer = timer.after(delayMs, run);
  }

  const stopListening = store.onCommitted(({ changes }) => {
    const touched = changes.flatMap(({ topic, tenantId }) =>
      tenantId !== null && FACT_TOPICS.has(topic) ? [tenantId] : [],
    );
    if (touched.length === 0) return;
    for (const tenantId of touched) waiting.add(tenantId);
    const nowMs = clock.nowMs();
    waitingSinceMs ??= nowMs;
    arm(Math.max(0, Math.min(QUIET_MS, waitingSinceMs + LATEST_MS - nowMs)));
  });
  const cancelStart = timer.after(START_MS, () => {
    store.read.db
      .selectFrom('tenant')
      .select('id')
      .execute()
      .then(
        (tenants) => {
          for (const { id } of tenants) waiting.add(id);
          arm(0);
        },
        (thrown: unknown) => {
          if (!stopped) log.error('readouts.not_judged', { error: String(thrown) });
        },
      );
  });

  return () => {
    stopped = true;
    cancelStart();
    cancelTimer?.();
    stopListening();
  };
}
