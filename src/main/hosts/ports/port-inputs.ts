import { AppError } from '@shared/base/errors';
import type { PortName } from '@shared/rpc/frames';
import { z } from 'zod';

const inputs = {
  seal: z.object({ plain: z.string().max(65_536) }),
  unseal: z.object({ sealed: z.base64().max(131_072) }),
  notify: z.object({ title: z.string().max(200), body: z.string().max(1_000) }),
  openExternal: z.union([
    z.strictObject({ url: z.url({ protocol: /^https$/ }).max(2_000) }),
    // Never a path: the host knows where its own exports lie.
    z.strictObject({ exportOf: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  ]),
};
type SmallPort = keyof typeof inputs;

/** The input of a port other than `print`; throws `invalid_input`. */
export function parsePortInput<P extends SmallPort>(
  port: P,
  input: unknown,
): z.output<(typeof inputs)[P]> {
  const parsed = inputs[port].safeParse(input);
  // Indexing by P keeps input and schema together, which TypeScript does not follow through the union.
  if (parsed.success) return parsed.data as z.output<(typeof inputs)[P]>;
  throw badInput(port, parsed.error.issues);
}

function badInput(port: PortName, issues: unknown): AppError {
  return new AppError('invalid_input', `The port ${port} cannot do this with what it was given.`, {
    details: { issues },
  });
}
