/** What a person may do in a tenant (Q9, M48–M50); each role includes the ones before it. */
export const PERMISSION_ROLES = ['editor', 'manager', 'owner'] as const;
export type PermissionRole = (typeof PERMISSION_ROLES)[number];

/**
 * What a method asks for. `open`: before sign-in; `member`: any membership of the tenant;
 * `signed_in`: any profile; `install_admin`: the first profile (D8); a role: that role or a higher one.
 */
export type Permission = 'open' | 'signed_in' | 'member' | PermissionRole | 'install_admin';

/** Whether `role` satisfies `needed`. */
export function roleSuffices(role: PermissionRole, needed: PermissionRole): boolean {
  return PERMISSION_ROLES.indexOf(role) >= PERMISSION_ROLES.indexOf(needed);
}
