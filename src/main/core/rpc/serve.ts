import { AppError, toWireError } from '@shared/base/errors';
import { contract, isMethod, type Method } from '@shared/contract';
import type { CallFrame, Change, HostFrame, PeerVia, Transport } from '@shared/rpc/frames';
import { z } from 'zod';
import { rolesOf } from '../store/memberships';
import { isDamage, storageError } from '../store/storage-error';
import { type AnyContext, authorise } from './authorise';
import type { Handlers, Peer, Services } from './context';

const callFrame = z.object({
  t: z.literal('call'),
  id: z.string().max(100),
  method: z.string().max(100),
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('tenant'), tenantId: z.string().max(40) }),
    z.object({
      kind: z.literal('tenants'),
      tenantIds: z.array(z.string().max(40)).min(1).max(200),
    }),
    z.object({ kind: z.literal('all') }),
    z.object({ kind: z.literal('install') }),
  ]),
  input: z.unknown(),
});

/** Serves one connection until it closes: parse, authorise, dispatch, answer, announce. */
export function serve(
  transport: Transport<CallFrame, HostFrame>,
  via: PeerVia,
  services: Services,
  handlers: Handlers,
): void {
  const peer: Peer = {
    via,
    profileId: undefined,
    sessionKey: undefined,
    touchedAtMs: services.clock.nowMs(),
    tenantIds: new Set(),
  };
  const stopAnswering = transport.onFrame((frame) => {
    void answer(transport, services, handlers, peer, frame);
  });
  let seq = 0;
  let open = true;
  const stopAnnouncing = services.store.onCommitted(({ changes, committedAtMs }) => {
    const announce = () => {
      const audible = changes.filter((change) => hears(peer, change));
      if (audible.length === 0) return;
      seq += 1;
      transport.send({ t: 'changed', seq, committedAtMs, changes: audible });
    };
    if (changes.some(({ topic }) => topic === 'tenants' || topic === 'profiles')) {
      // A new membership is heard of by whoever got it.
      refreshMemberships(services, peer).then(announce, (thrown: unknown) => {
        // A core that closes reads no more; there is nobody left to tell.
        if (open) services.log.error('rpc.memberships_unread', { error: String(thrown) });
      });
    } else announce();
  });
  transport.onClose(() => {
    open = false;
    stopAnswering();
    stopAnnouncing();
  });
}

/** Changes of a tenant go to its members only (D9). */
function hears(peer: Peer, change: Change): boolean {
  return change.tenantId === null || peer.tenantIds.has(change.tenantId);
}

/** Who is signed in decides which tenants' changes a peer hears. */
export async function refreshMemberships(services: Services, peer: Peer): Promise<void> {
  peer.tenantIds =
    peer.profileId === undefined
      ? new Set()
      : new Set((await rolesOf(services.store.read, peer.profileId)).keys());
}

async function answer(
  transport: Transport<CallFrame, HostFrame>,
  services: Services,
  handlers: Handlers,
  peer: Peer,
  raw: CallFrame,
): Promise<void> {
  const parsed = callFrame.safeParse(raw);
  if (!parsed.success) {
    const id = typeof raw?.id === 'string' ? raw.id.slice(0, 100) : '';
    const error = new AppError('invalid_input', 'A frame came that is not a call.');
    transport.send({ t: 'error', id, error: toWireError(error, '') });
    return;
  }
  const frame = parsed.data;
  try {
    transport.send({
      t: 'result',
      id: frame.id,
      ...(await invoke(services, handlers, peer, frame)),
    });
  } catch (thrown) {
    const error = storageError(thrown);
    const incidentId = services.newId();
    if (isDamage(error)) {
      services.store.opened.distrust();
      services.log.error('database.damaged', { method: frame.method, error: String(thrown) });
    }
    if (!(error instanceof AppError)) {
      services.log.error('rpc.unexpected', {
        incidentId,
        method: frame.method,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
    transport.send({ t: 'error', id: frame.id, error: toWireError(error, incidentId) });
  }
}

async function invoke(
  services: Services,
  handlers: Handlers,
  peer: Peer,
  frame: CallFrame,
): Promise<{ readonly value: unknown; readonly correlationId?: string }> {
  const { method } = frame;
  if (!isMethod(method)) throw new AppError('invalid_input', `There is no method '${method}'.`);
  const context = await authorise(services, peer, frame, method);
  if (contract[method].kind === 'command' && !method.startsWith('session.')) {
    peer.touchedAtMs = context.nowMs;
  }
  const input = parseInput(method, frame.input);
  const before = peer.profileId;
  // The handler, its context and the parsed input come from the same contract entry, which TypeScript
  // cannot follow through the union. Asserted here and nowhere else.
  const handler = handlers[method] as (context: AnyContext, input: unknown) => Promise<unknown>;
  const value = await handler(context, input);
  if (peer.profileId !== before) await refreshMemberships(services, peer);
  const isCommand = contract[method].kind === 'command';
  return { value, ...(isCommand && { correlationId: context.acting.correlationId }) };
}

function parseInput(method: Method, raw: unknown): unknown {
  const result = contract[method].input.safeParse(raw ?? {});
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
  const first = issues[0];
  const where = first === undefined || first.path === '' ? 'The input' : `'${first.path}'`;
  throw new AppError(
    'invalid_input',
    `${where}: ${first?.message ?? 'is not what was expected'}.`,
    {
      details: { issues },
    },
  );
}
