import { z } from 'zod';
import { LIFECYCLE_STATES } from '../domain/campaigns/campaign';
import { PERMISSION_ROLES } from '../domain/people/permission';
import {
  INVENTORY_KINDS,
  LOCALES,
  PAPERS,
  SLUG_PATTERN,
  TENANT_STATUSES,
} from '../domain/tenants/tenant';
import { command, query } from './define';
import { done, id, instant, line, nothing, prose, version } from './values';

const slug = z.string().regex(SLUG_PATTERN, 'has 2 to 48 lower-case letters, digits or hyphens');
const zone = z.string().min(1).max(64);
const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'is a colour like #8B3D78');
const currency = z.string().regex(/^[A-Z]{3}$/, 'is an ISO 4217 code like BRL');
/** ISO 3166 country, optionally with a subdivision: BR or BR-SP. */
const holidayRegion = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'is a region like BR-SP');

const tenantFields = {
  name: line(80),
  slug,
  zone,
  holidayRegion,
  contentLocale: z.enum(LOCALES),
  currency,
};

export const tenantRow = z.object({
  id,
  ...tenantFields,
  /** Two letters on the tile. */
  initials: z.string(),
  /** Which of the tenant colours the tile takes, 1 to 8. */
  colourSlot: z.int(),
  status: z.enum(TENANT_STATUSES),
  lifecycle: z.enum(LIFECYCLE_STATES),
  role: z.enum(PERMISSION_ROLES),
  openP0: z.int(),
  openIncidents: z.int(),
  gatesFailing: z.int(),
});

export const tenantDetail = tenantRow.extend({
  brandColour: z.string().nullable(),
  footer: z.string(),
  paper: z.enum(PAPERS),
  logoFileId: id.nullable(),
  onpageRole: z.string(),
  selfApproval: z.boolean(),
  createdAtMs: instant,
  version,
});

export const inventoryItem = z.object({
  id,
  kind: z.enum(INVENTORY_KINDS),
  name: z.string(),
  quantity: z.int(),
  notes: z.string(),
});

export const tenantMethods = {
  /** The tenants that the signed-in profile is a member of, by name. */
  'tenants.list': query('all', {
    input: nothing,
    output: z.array(tenantRow),
    reads: ['tenants', 'gates', 'incidents', 'campaigns', 'profiles'],
  }),
  'tenants.get': query('tenant', {
    input: nothing,
    output: tenantDetail,
    reads: ['tenants', 'gates', 'incidents', 'campaigns'],
  }),
  'tenants.create': command('install', {
    input: z.object({
      ...tenantFields,
      slug: slug.optional(),
      zone: zone.default('UTC'),
      holidayRegion: holidayRegion.default('BR'),
      contentLocale: z.enum(LOCALES).default('en'),
      currency: currency.default('BRL'),
    }),
    output: tenantDetail,
  }),
  'tenants.update': command('tenant', {
    input: z.object({
      expectedVersion: version,
      name: line(80).optional(),
      slug: slug.optional(),
      zone: zone.optional(),
      holidayRegion: holidayRegion.optional(),
      contentLocale: z.enum(LOCALES).optional(),
      currency: currency.optional(),
      brandColour: colour.nullable().optional(),
      footer: prose(400).optional(),
      paper: z.enum(PAPERS).optional(),
      logoFileId: id.nullable().optional(),
      selfApproval: z.boolean().optional(),
    }),
    output: tenantDetail,
  }),
  'inventory.list': query('tenant', {
    input: nothing,
    output: z.array(inventoryItem),
    reads: ['tenants'],
  }),
  'inventory.save': command('tenant', {
    input: z.object({
      id: id.optional(),
      kind: z.enum(INVENTORY_KINDS),
      name: line(120),
      quantity: z.int().min(0).max(100_000).default(1),
      notes: prose(2_000).default(''),
    }),
    output: inventoryItem,
  }),
  'inventory.remove': command('tenant', { input: z.object({ id }), output: done }),
} as const;
