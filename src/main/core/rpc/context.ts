import type { Contract, Method, Output, Parsed } from '@shared/contract';
import type { MethodScope } from '@shared/contract/define';
import type { PermissionRole } from '@shared/domain/people/permission';
import type { Locale, Theme } from '@shared/domain/tenants/tenant';
import type { PeerVia } from '@shared/rpc/frames';
import type { Clock, HostPorts, Logger } from '../ports';
import type { Acting } from '../store/event-log';
import type { InstallReader, InstallWriter, Store } from '../store/store';
import type { TenantReader, TenantsReader, TenantWriter } from '../store/tenant-access';

/** What every handler may use. Handlers get it through their context; nothing is global. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly newId: () => string;
  readonly newSecret: () => string;
  readonly host: HostPorts;
  readonly dataFolder: string;
  readonly version: string;
}

/** The person behind a call. */
export interface ActiveProfile {
  readonly id: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly hasPin: boolean;
  readonly locale: Locale;
  readonly theme: Theme;
}

/** One connection: which window or command line, and who signed in on it. */
export interface Peer {
  readonly via: PeerVia;
  profileId: string | undefined;
  sessionKey: string | undefined;
  /** When the operator last did something, ms; 15 idle minutes lock a window (D8). */
  touchedAtMs: number;
  /** Tenants whose changes this peer hears of. */
  tenantIds: ReadonlySet<string>;
}

interface Base {
  readonly services: Services;
  readonly acting: Acting;
  /** When the call came in, ms UTC. */
  readonly nowMs: number;
}

export interface OpenContext extends Base {
  readonly peer: Peer;
  readonly read: InstallReader;
  write<T>(work: (writer: InstallWriter) => Promise<T>): Promise<T>;
}

export interface InstallContext extends OpenContext {
  readonly profile: ActiveProfile;
}

/** `all` reads over the tenants that the profile is a member of. */
export interface AllContext extends Base {
  readonly profile: ActiveProfile;
  readonly roles: ReadonlyMap<string, PermissionRole>;
  readonly read: InstallReader;
}

export interface TenantContext extends Base {
  readonly profile: ActiveProfile;
  readonly tenantId: string;
  readonly role: PermissionRole;
  readonly read: TenantReader;
  write<T>(work: (writer: TenantWriter) => Promise<T>): Promise<T>;
}

/** Several tenants, each checked; a write is one transaction with an event for each tenant. */
export interface TenantsContext extends Base {
  readonly profile: ActiveProfile;
  readonly tenants: readonly TenantContext[];
  readonly read: TenantsReader;
  write<T>(work: (writer: TenantsWriter) => Promise<T>): Promise<T>;
}

/** One transaction over the tenants of the scope. */
export interface TenantsWriter {
  /** Throws for a tenant outside the scope. */
  forTenant(tenantId: string): TenantWriter;
}

export interface ContextByScope {
  readonly open: OpenContext;
  readonly install: InstallContext;
  readonly all: AllContext;
  readonly tenant: TenantContext;
  readonly tenants: TenantsContext;
}

export type ContextOf<M extends Method> = ContextByScope[Contract[M]['scope'] & MethodScope];

export type Handler<M extends Method> = (
  context: ContextOf<M>,
  input: Parsed<M>,
) => Promise<Output<M>>;

export type Handlers = { readonly [M in Method]: Handler<M> };
