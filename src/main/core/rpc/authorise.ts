import { AppError } from '@shared/base/errors';
import { contract, type Method } from '@shared/contract';
import { PERMISSIONS } from '@shared/contract/permissions';
import {
  PERMISSION_ROLES,
  type PermissionRole,
  roleSuffices,
} from '@shared/domain/people/permission';
import type { CallFrame, Scope } from '@shared/rpc/frames';
import type { Acting } from '../store/event-log';
import { rolesOf } from '../store/memberships';
import { findActiveProfile } from '../store/profiles';
import type {
  ActiveProfile,
  AllContext,
  InstallContext,
  OpenContext,
  Peer,
  Services,
  TenantContext,
  TenantsContext,
} from './context';

export type AnyContext = OpenContext | InstallContext | AllContext | TenantContext | TenantsContext;

/**
 * Decides once who asks, about what, and whether they may; the handler gets a store that reaches nothing else (D9).
 * A foreign tenant answers `not_found`, exactly as an absent one.
 */
export async function authorise(
  services: Services,
  peer: Peer,
  frame: CallFrame,
  method: Method,
): Promise<AnyContext> {
  const permission = PERMISSIONS[method];
  const nowMs = services.clock.nowMs();
  const correlationId = services.newId();
  const open = openContext(services, peer, nowMs, {
    actor: peer.profileId ?? 'system',
    via: peer.via,
    correlationId,
  });
  if (permission === 'open') return open;

  const profile = await signedInProfile(services, peer, nowMs);
  const scope = requireScope(frame.scope, method);
  if (scope.kind === 'install') {
    if (permission === 'install_admin' && !profile.isAdmin)
      throw forbidden(method, 'install_admin');
    return { ...open, profile };
  }
  const roles = await rolesOf(services.store.read, profile.id);
  if (scope.kind === 'all') {
    return { services, acting: open.acting, nowMs, profile, roles, read: open.read };
  }
  const forOne = (tenantId: string): TenantContext => {
    const role = roles.get(tenantId);
    if (role === undefined) throw new AppError('not_found', 'There is no such tenant.');
    if (isRole(permission) && !roleSuffices(role, permission))
      throw forbidden(method, permission, role);
    return tenantContext(open, profile, tenantId, role);
  };
  if (scope.kind === 'tenant') return forOne(scope.tenantId);
  return tenantsContext(open, profile, [...new Set(scope.tenantIds)].map(forOne));
}

function openContext(services: Services, peer: Peer, nowMs: number, acting: Acting): OpenContext {
  return {
    services,
    acting,
    nowMs,
    peer,
    read: services.store.read,
    write: (work) => services.store.write(acting, work),
  };
}

/** A handler's view of one tenant. Made here, after the check, and nowhere else. */
function tenantContext(
  { services, acting, nowMs }: OpenContext,
  profile: ActiveProfile,
  tenantId: string,
  role: PermissionRole,
): TenantContext {
  return {
    services,
    acting,
    nowMs,
    profile,
    tenantId,
    role,
    read: services.store.read.forTenant(tenantId),
    write: (work) => services.store.writeTenant(acting, tenantId, work),
  };
}

/** A handler's view of the tenants that were checked one by one. */
function tenantsContext(
  { services, acting, nowMs }: OpenContext,
  profile: ActiveProfile,
  tenants: readonly TenantContext[],
): TenantsContext {
  const ids = tenants.map(({ tenantId }) => tenantId);
  return {
    services,
    acting,
    nowMs,
    profile,
    tenants,
    read: services.store.read.forTenants(ids),
    write: (work) =>
      services.store.write(acting, (writer) =>
        work({
          forTenant: (tenantId) => {
            if (!ids.includes(tenantId)) throw new Error('A tenant outside the scope was asked');
            return writer.forTenant(tenantId);
          },
        }),
      ),
  };
}

/** After this much idleness a window is locked (D8). */
export const IDLE_LOCK_MS = 15 * 60 * 1000;

async function signedInProfile(
  services: Services,
  peer: Peer,
  nowMs: number,
): Promise<ActiveProfile> {
  if (peer.via === 'window' && nowMs - peer.touchedAtMs > IDLE_LOCK_MS) {
    peer.profileId = undefined;
    peer.sessionKey = undefined;
  }
  const profile =
    peer.profileId === undefined
      ? undefined
      : await findActiveProfile(services.store.read, peer.profileId);
  if (profile === undefined) {
    throw new AppError(
      'signed_out',
      'Nobody is signed in here, or the window was locked. Sign in and repeat it.',
    );
  }
  return profile;
}

function requireScope(scope: Scope, method: Method): Scope {
  const wanted = contract[method].scope;
  if (scope.kind !== wanted) {
    throw new AppError(
      'invalid_input',
      `'${method}' takes the scope '${wanted}', not '${scope.kind}'.`,
    );
  }
  return scope;
}

function isRole(permission: string): permission is PermissionRole {
  return (PERMISSION_ROLES as readonly string[]).includes(permission);
}

function forbidden(method: Method, needs: string, has?: string): AppError {
  const who = {
    install_admin: 'the install admin',
    owner: 'an Owner',
    manager: 'a Manager or an Owner',
    editor: 'an Editor, a Manager or an Owner',
  }[needs];
  return new AppError(
    'forbidden',
    `This is for ${who ?? needs} of the tenant. Nothing was changed.`,
    {
      details: { reason: 'role', method, needs, has: has ?? null },
    },
  );
}
