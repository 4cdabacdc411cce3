import { z } from 'zod';
import { PERMISSION_ROLES } from '../domain/people/permission';
import { FUNCTIONAL_ROLES } from '../domain/roles/functional-role';
import { LOCALES, THEMES } from '../domain/tenants/tenant';
import { command, query } from './define';
import { pin } from './session';
import { done, id, instant, line, nothing, version } from './values';

export const profile = z.object({
  id,
  name: z.string(),
  isAdmin: z.boolean(),
  hasPin: z.boolean(),
  locale: z.enum(LOCALES),
  theme: z.enum(THEMES),
  createdAtMs: instant,
  version,
  memberships: z.array(
    z.object({ tenantId: id, tenantName: z.string(), role: z.enum(PERMISSION_ROLES) }),
  ),
});

export const membership = z.object({
  profileId: id,
  name: z.string(),
  role: z.enum(PERMISSION_ROLES),
  functionalRoles: z.array(z.enum(FUNCTIONAL_ROLES)),
});

export const peopleMethods = {
  'profiles.list': query('install', {
    input: nothing,
    output: z.array(profile),
    reads: ['profiles', 'tenants'],
  }),
  'profiles.create': command('install', {
    input: z.object({ name: line(80), pin: pin.optional(), locale: z.enum(LOCALES).default('en') }),
    output: profile,
  }),
  'profiles.rename': command('install', {
    input: z.object({ profileId: id, name: line(80), expectedVersion: version }),
    output: profile,
  }),
  /** The install admin sets another profile's forgotten PIN, or takes it away with `null` (D8). */
  'profiles.resetPin': command('install', {
    input: z.object({ profileId: id, pin: pin.nullable() }),
    output: done,
  }),
  /** One's own: language, theme, PIN. */
  'profiles.updateOwn': command('install', {
    input: z.object({
      locale: z.enum(LOCALES).optional(),
      theme: z.enum(THEMES).optional(),
      pin: z.object({ current: pin.optional(), next: pin.nullable() }).optional(),
    }),
    output: z.object({ profile, recoveryCode: z.string().nullable() }),
  }),
  'memberships.list': query('tenant', {
    input: nothing,
    output: z.array(membership),
    reads: ['tenants', 'profiles'],
  }),
  'memberships.set': command('tenant', {
    input: z.object({
      profileId: id,
      role: z.enum(PERMISSION_ROLES),
      functionalRoles: z.array(z.enum(FUNCTIONAL_ROLES)).default([]),
    }),
    output: membership,
  }),
  /** The last owner of a tenant cannot be removed or lowered. */
  'memberships.remove': command('tenant', { input: z.object({ profileId: id }), output: done }),
} as const;
