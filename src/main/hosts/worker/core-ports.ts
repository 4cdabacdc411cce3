import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { monotonicFactory } from 'ulid';
import type { HostPorts, Ports } from '../../core/ports';
import { createClock } from './clock';
import { createLogFile } from './log-file';
import { createMinuteTicker } from './ticker';

export interface CorePortsOptions {
  readonly dataFolder: string;
  readonly clock: string | undefined;
  readonly host: HostPorts;
}

/** The ports of a real core, built on the thread the core runs on. */
export function createCorePorts({ dataFolder, clock: spec, host }: CorePortsOptions): Ports {
  const clock = createClock(spec, process.env.GATEHOUSE_TEST === '1');
  const ulid = monotonicFactory();
  return {
    clock,
    log: createLogFile(join(dataFolder, 'logs', 'core.log'), clock),
    newId: () => ulid(clock.nowMs()),
    newSecret: () => randomBytes(32).toString('hex'),
    host,
    ticker: createMinuteTicker(),
    timer: {
      after(delayMs, run) {
        const timer = setTimeout(run, delayMs);
        timer.unref();
        return () => clearTimeout(timer);
      },
    },
  };
}
