import { SAMPLE_AGENCY, type SampleAgency } from '../../src/main/core/sample/agency';

/** The sample agency's five tenants with their eighteen months, as often as it takes to be so many. */
export function sampleOf(tenants: number): SampleAgency {
  return {
    ...SAMPLE_AGENCY,
    tenants: Array.from({ length: tenants }, (_, index) => {
      const tenant = SAMPLE_AGENCY.tenants[index % SAMPLE_AGENCY.tenants.length];
      if (tenant === undefined) throw new Error('The sample agency has no tenants.');
      const again = Math.floor(index / SAMPLE_AGENCY.tenants.length) + 1;
      return again === 1
        ? tenant
        : { ...tenant, name: `${tenant.name} ${again}`, slug: `${tenant.slug}-${again}` };
    }),
  };
}
