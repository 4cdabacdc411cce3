import { MODULE_ROLE, type Module } from '@shared/domain/roles/module';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';

/** Who answers for a module in the tenant on screen; for the on-page module the tenant chooses (M156, Q21). */
export function useModuleRole(): (module: Module) => string {
  const tenant = newestOf(useWatched('tenants.get', {}, useTenantScope()));
  return (module) =>
    module === 'onpage_optimization' ? (tenant?.onpageRole ?? '') : MODULE_ROLE[module];
}
