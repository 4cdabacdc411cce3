import type { Output } from '@shared/contract';
import { lifecycleOf } from '@shared/domain/campaigns/lifecycle';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import type { PermissionRole } from '@shared/domain/people/permission';
import { initialsOf } from '@shared/domain/tenants/naming';
import type { TenantStanding } from '../store/tenant-standings';

/** A tenant as its tile shows it to a member with `role`. */
export function tenantRow(
  standing: TenantStanding,
  role: PermissionRole,
): Output<'tenants.list'>[number] {
  const { tenant } = standing;
  const { allPassed, gates } = evaluateGates(standing.gates);
  return {
    id: tenant.id,
    name: tenant.name,
    slug: tenant.slug,
    zone: tenant.zone,
    holidayRegion: tenant.holiday_region,
    contentLocale: tenant.content_locale,
    currency: tenant.currency,
    initials: initialsOf(tenant.name),
    colourSlot: tenant.colour_slot,
    status: tenant.status,
    lifecycle: lifecycleOf({ ...standing, gatesAllPassed: allPassed }),
    role,
    openP0: standing.openP0,
    openIncidents: standing.openIncidents,
    gatesFailing: gates.filter(({ status }) => status === 'fail').length,
  };
}

/** The same with what the settings show. */
export function tenantDetail(
  standing: TenantStanding,
  role: PermissionRole,
): Output<'tenants.get'> {
  const { tenant } = standing;
  return {
    ...tenantRow(standing, role),
    brandColour: tenant.brand_colour,
    footer: tenant.footer,
    paper: tenant.paper,
    logoFileId: tenant.logo_file_id,
    onpageRole: tenant.onpage_role,
    selfApproval: tenant.self_approval === 1,
    createdAtMs: tenant.created_at_ms,
    version: tenant.version,
  };
}
