export const LOCALES = ['en', 'pt-BR'] as const;
export type Locale = (typeof LOCALES)[number];

export const TENANT_STATUSES = ['active', 'paused', 'archived'] as const;
export type TenantStatus = (typeof TENANT_STATUSES)[number];

/** Hospitality vocabulary of a tenant's inventory (M13, M55). */
export const INVENTORY_KINDS = ['suite', 'amenity', 'service'] as const;
export type InventoryKind = (typeof INVENTORY_KINDS)[number];

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A slug names a tenant on the command line: lower-case letters, digits and single hyphens, 2 to 48 long. */
export const SLUG_PATTERN = /^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){1,47}$/;
