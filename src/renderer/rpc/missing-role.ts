import type { Method } from '@shared/contract';
import { PERMISSIONS } from '@shared/contract/permissions';
import {
  PERMISSION_ROLES,
  type PermissionRole,
  roleSuffices,
} from '@shared/domain/people/permission';
import { useTenant } from './signed-in';

/** The role that a method asks for and the person lacks in the tenant on screen. The core decides; this only draws. */
export function useMissingRole(method: Method): PermissionRole | undefined {
  const { role } = useTenant();
  const needed = PERMISSION_ROLES.find((known) => known === PERMISSIONS[method]);
  return needed === undefined || roleSuffices(role, needed) ? undefined : needed;
}
