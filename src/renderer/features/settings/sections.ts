/** The parts of the settings, by whose they are. */
export const SECTION_GROUPS = [
  { group: 'you', sections: ['preferences'] },
  { group: 'tenant', sections: ['tenant', 'priority', 'inventory', 'people'] },
  { group: 'install', sections: ['profiles', 'data', 'about'] },
] as const;

export type SectionName = (typeof SECTION_GROUPS)[number]['sections'][number];

export const SECTIONS: readonly SectionName[] = SECTION_GROUPS.flatMap(({ sections }) => [
  ...sections,
]);

export const isTenantSection = (section: SectionName): boolean =>
  SECTION_GROUPS[1].sections.some((one) => one === section);
