import { schedule } from 'node-cron';
import type { Ticker } from '../../core/ports';

/** Ticks at the start of every minute of the system's clock; which work is due is the core's to compute. */
export function createMinuteTicker(): Ticker {
  return {
    onTick(listener) {
      const task = schedule('* * * * *', listener, { suppressMissedWarning: true, unref: true });
      return () => void task.destroy();
    },
  };
}
