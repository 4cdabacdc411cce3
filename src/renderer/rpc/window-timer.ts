import type { WatchTimer } from '@shared/rpc/watch';

export const windowTimer: WatchTimer = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  nowMs: () => Date.now(),
};
