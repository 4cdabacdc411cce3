import type { z } from 'zod';
import type { ApprovalAction } from '../domain/approvals/approval';

/** Names of things that change. A query lists what it reads; a commit lists what it wrote. */
export const TOPICS = [
  'session',
  'tenants',
  'profiles',
  'settings',
  'files',
  'backups',
  'plans',
  'gates',
  'ownership',
  'campaigns',
  'tasks',
  'priorities',
  'metrics',
  'cycles',
  'incidents',
  'approvals',
  'reports',
  'inbox',
  'events',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The scope kinds a method takes (D9). `open` methods answer before sign-in and take the install scope. */
export type MethodScope = 'tenant' | 'tenants' | 'all' | 'install' | 'open';

export interface QuerySpec<S extends MethodScope, I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'query';
  readonly scope: S;
  readonly input: I;
  readonly output: O;
  readonly reads: readonly Topic[];
}

export interface CommandSpec<S extends MethodScope, I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'command';
  readonly scope: S;
  readonly input: I;
  readonly output: O;
  /** Something leaves the house or goes live by it: only past an approval of this action (M46). */
  readonly publishes?: ApprovalAction;
}

export function query<S extends MethodScope, I extends z.ZodType, O extends z.ZodType>(
  scope: S,
  spec: Omit<QuerySpec<S, I, O>, 'kind' | 'scope'>,
): QuerySpec<S, I, O> {
  return { kind: 'query', scope, ...spec };
}

export function command<S extends MethodScope, I extends z.ZodType, O extends z.ZodType>(
  scope: S,
  spec: Omit<CommandSpec<S, I, O>, 'kind' | 'scope'>,
): CommandSpec<S, I, O> {
  return { kind: 'command', scope, ...spec };
}
