import { tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { useMemo } from 'react';
import { useSignedIn } from '../../../rpc/signed-in';
import { useWatched } from '../../../rpc/use-watched';
import { newestOf } from '../../../ui/loaded';

/** The tenants that the board speaks of, and who may own tasks there. */
export function useBoardScope() {
  const { tenant, tenants, session } = useSignedIn();
  const ids = tenant === undefined ? tenants.map(({ id }) => id) : [tenant.id];
  const key = ids.join();
  const scope = useMemo((): Scope => ({ kind: 'tenants', tenantIds: key.split(',') }), [key]);
  const members = newestOf(
    useWatched('memberships.list', {}, tenant === undefined ? undefined : tenantScope(tenant.id)),
  );
  const owners =
    tenant === undefined
      ? session.profiles.map(({ id, name }) => ({ id, name }))
      : (members ?? []).map(({ profileId, name }) => ({ id: profileId, name }));
  return { scope, owners };
}
