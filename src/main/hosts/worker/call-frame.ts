import type { CallFrame, Scope } from '@shared/rpc/frames';

/** Reads one JSON text of a peer; undefined for anything that is not a call frame. */
export function parseCallFrame(text: string): CallFrame | undefined {
  const frame = parseJson(text);
  if (!isRecord(frame) || frame.t !== 'call') return undefined;
  const { id, method, scope, input } = frame;
  if (typeof id !== 'string' || typeof method !== 'string') return undefined;
  const readScope = parseScope(scope);
  return readScope === undefined ? undefined : { t: 'call', id, method, scope: readScope, input };
}

function parseScope(scope: unknown): Scope | undefined {
  if (!isRecord(scope)) return undefined;
  const { kind, tenantId, tenantIds } = scope;
  if (kind === 'all' || kind === 'install') return { kind };
  if (kind === 'tenant' && typeof tenantId === 'string') return { kind, tenantId };
  if (kind === 'tenants' && isStrings(tenantIds)) return { kind, tenantIds };
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON is not a frame
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
