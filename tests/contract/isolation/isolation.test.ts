import { AppError } from '@shared/base/errors';
import { contract, type Method } from '@shared/contract';
import { type RpcClient, tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { describe, expect, test } from 'vitest';
import { dumpTenant, idsIn, profileIds } from './tenant-dump';
import { type IsolationInputs, type RecordedInput, type TwoTenants, twoTenants } from './world';

type AnyInput = (world: TwoTenants) => Promise<RecordedInput<Method>>;

const files = import.meta.glob<Record<string, IsolationInputs>>('./inputs-*.ts', { eager: true });
const inputs = new Map<string, AnyInput>(
  Object.values(files)
    .flatMap((exported) => Object.values(exported))
    // Each entry is typed where it is written; here only its method's name matters.
    .flatMap((one) => Object.entries(one) as [string, AnyInput][]),
);
const methods = Object.keys(contract) as Method[]; // the contract's own keys

test('[M10] every method of the contract has a recorded input', () => {
  expect(methods.filter((method) => !inputs.has(method))).toEqual([]);
});

const recorded = methods.flatMap((method) => {
  const input = inputs.get(method);
  return input === undefined ? [] : [{ method, record: input, scope: contract[method].scope }];
});

describe('[M10] a recorded input succeeds at home', () => {
  test.each(recorded)('$method', async ({ method, record }) => {
    const world = await twoTenants();
    const mine = await record(world);
    const answer = await ask(mine.client ?? world.owner, method, mine.input, mine.scope);
    expect(answer).toEqual({ value: expect.anything() });
    // The wire is not parsed on the way out, so here is where an output is held to its schema.
    contract[method].output.parse('value' in answer ? answer.value : undefined);
  });
});

describe('[M10] and finds nothing and changes nothing from outside', () => {
  test.each(recorded.filter(({ scope }) => scope === 'tenant'))(
    '$method, over two tenants',
    async ({ method, record }) => {
      const world = await twoTenants();
      const { input, client = world.owner } = await record(world);
      const replay = outside(world, method, input);
      const elsewhere = tenantScope(world.otherTenantId);
      await replay(world.stranger, elsewhere, 'a foreign tenant');
      const mixed = await replay(world.both, elsewhere, 'mixed ids');
      // A foreign id reads exactly as one that never was.
      const absent = withAbsentIds(world, input);
      if (absent !== undefined) {
        expect(await ask(world.both, method, absent.input, elsewhere)).toEqual(
          JSON.parse(absent.rename(JSON.stringify(mixed))),
        );
      }
      const refused = await replay(world.stranger, world.scope, 'a foreign profile');
      expect(refused).toMatchObject({ code: 'not_found', message: 'There is no such tenant.' });
      // What was asked for was there all the time.
      expect(await ask(client, method, input, world.scope)).toHaveProperty('value');
    },
  );

  test.each(recorded.filter(({ scope }) => scope !== 'tenant'))(
    '$method, by somebody from another tenant',
    async ({ method, record, scope }) => {
      const world = await twoTenants();
      const mine = await record(world);
      const replay = outside(world, method, mine.input, scope === 'open');
      await replay(world.stranger, mine.scope, 'a foreign profile');
    },
  );
});

type Answer = { readonly value: unknown } | { readonly code: string; readonly message: string };

async function ask(
  client: RpcClient,
  method: Method,
  input: unknown,
  scope: Scope,
): Promise<Answer> {
  try {
    // The recorded input was typed by its own method where it was written.
    return { value: await client.call(method, input as never, scope) };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { code: thrown.code, message: thrown.message };
  }
}

/**
 * Asks from outside and holds the answer to D9: an input that names something of the first tenant is not found; any
 * other may be answered, without an id of the first tenant; and no row of that tenant changes.
 */
function outside(world: TwoTenants, method: Method, input: unknown, isSignIn = false) {
  const { dataFolder } = world.agency.core;
  const people = profileIds(dataFolder);
  const namesThings = idsIn(input).some((id) => !people.has(id));
  return async (client: RpcClient, scope: Scope, how: string): Promise<Answer> => {
    const before = dumpTenant(dataFolder, world.tenantId);
    const answer = await ask(client, method, input, scope);
    const after = dumpTenant(dataFolder, world.tenantId);
    expect(after.tables, `${method} with ${how} changed the first tenant`).toEqual(before.tables);
    if ('value' in answer) {
      // Signing in as somebody answers with that person's own tenants.
      const seen = isSignIn ? [] : idsIn(answer.value).filter((id) => before.ids.has(id));
      expect(seen, `${method} with ${how} answered with ids of the first tenant`).toEqual([]);
      expect(namesThings, `${method} with ${how} found a foreign thing`).toBe(false);
    } else {
      expect(answer.code, `${method} with ${how}: ${answer.message}`).not.toBe('internal');
      if (namesThings && scope.kind === 'tenant') expect(answer.code).toBe('not_found');
    }
    return answer;
  };
}

/** The same input with an id that never was in the place of each of the first tenant's; undefined when it names none. */
function withAbsentIds(world: TwoTenants, input: unknown) {
  const people = profileIds(world.agency.core.dataFolder);
  const ids = [...new Set(idsIn(input))].filter((id) => !people.has(id));
  if (ids.length === 0) return undefined;
  const absent = new Map(ids.map((id, index) => [id, `7${index}`.padEnd(26, 'Z')]));
  const rename = (text: string) =>
    ids.reduce((renamed, id) => renamed.replaceAll(id, absent.get(id) ?? id), text);
  return { input: JSON.parse(rename(JSON.stringify(input))) as unknown, rename };
}
