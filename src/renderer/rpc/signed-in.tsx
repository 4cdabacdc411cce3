import type { Output } from '@shared/contract';
import { type PermissionRole, roleSuffices } from '@shared/domain/people/permission';
import { tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { SessionState } from './session-store';

export type TenantRow = Output<'tenants.list'>[number];
export type SignedInProfile = NonNullable<SessionState['profile']>;

interface SignedIn {
  readonly session: SessionState;
  readonly profile: SignedInProfile;
  /** The tenants this profile is a member of, in the order of the rail. */
  readonly tenants: readonly TenantRow[];
  /** The tenant on screen; undefined in the all-tenants mode. */
  readonly tenant: TenantRow | undefined;
}

const SignedInContext = createContext<SignedIn | undefined>(undefined);

export function SignedInProvider({ value, children }: { value: SignedIn; children: ReactNode }) {
  return <SignedInContext value={value}>{children}</SignedInContext>;
}

export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (signedIn === undefined) throw new Error('useSignedIn needs a signed-in shell around it');
  return signedIn;
}

export const useProfile = (): SignedInProfile => useSignedIn().profile;
export const useTenants = (): readonly TenantRow[] => useSignedIn().tenants;

/** The tenant on screen. Throws in the all-tenants mode: the shell draws no tenant view there. */
export function useTenant(): TenantRow {
  const { tenant } = useSignedIn();
  if (tenant === undefined) throw new Error('useTenant needs a tenant on screen');
  return tenant;
}

/** The scope of calls about the tenant on screen. */
export function useTenantScope(): Scope {
  const { id } = useTenant();
  return useMemo(() => tenantScope(id), [id]);
}

/** Whether the person may do what asks for `needed` in the tenant on screen. The core decides; this only draws. */
export function useMay(needed: PermissionRole): boolean {
  return roleSuffices(useTenant().role, needed);
}
