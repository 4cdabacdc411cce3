import { parseArgs } from 'node:util';
import { AppError } from '@shared/base/errors';
import { parseTestClock } from '../worker/clock';

export interface HostFlags {
  readonly data: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  readonly demo: boolean;
  readonly clock: string | undefined;
  readonly json: boolean;
}

/** Reads a host's flags; throws `invalid_input`. `strict` is off for Electron, whose own flags come along. */
export function parseHostFlags(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  strict = true,
): HostFlags {
  const { data, port, demo, clock, json } = read(args, strict);
  if (clock !== undefined) {
    if (env.GATEHOUSE_TEST !== '1') {
      throw new AppError('invalid_input', '--clock is taken only with GATEHOUSE_TEST=1.');
    }
    parseTestClock(clock);
  }
  return { data, port: readPort(port), demo: demo === true, clock, json: json === true };
}

function read(args: readonly string[], strict: boolean) {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict,
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        demo: { type: 'boolean' },
        clock: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
    return {
      ...values,
      data: text(values.data),
      port: text(values.port),
      clock: text(values.clock),
    };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('invalid_input', `${why} Flags: --data DIR --port N --demo --json.`, {
      cause,
    });
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) {
    throw new AppError(
      'invalid_input',
      `--port takes a number from 0 to 65535; it was given "${text}".`,
    );
  }
  return port;
}
