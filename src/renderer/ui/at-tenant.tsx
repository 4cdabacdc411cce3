import { type ReactNode, useMemo } from 'react';
import { SignedInProvider, useSignedIn } from '../rpc/signed-in';
import { RegionProvider, useRegion } from './region';

/** Everything inside speaks of one tenant, in its zone, also while all tenants are on screen. */
export function AtTenant({ tenantId, children }: { tenantId: string; children: ReactNode }) {
  const signedIn = useSignedIn();
  const { locale, nowMs } = useRegion();
  const tenant = signedIn.tenants.find(({ id }) => id === tenantId);
  const value = useMemo(() => ({ ...signedIn, tenant }), [signedIn, tenant]);
  // Somebody who lost the membership meanwhile has nothing to see here.
  if (tenant === undefined) return null;
  return (
    <SignedInProvider value={value}>
      <RegionProvider locale={locale} zone={tenant.zone} nowMs={nowMs}>
        {children}
      </RegionProvider>
    </SignedInProvider>
  );
}
