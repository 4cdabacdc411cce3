import { z } from 'zod';
import { PERMISSION_ROLES } from '../domain/people/permission';
import { LOCALES, THEMES } from '../domain/tenants/tenant';
import { command, query } from './define';
import { done, id, instant, line, nothing } from './values';

/** A PIN names who acts; it encrypts nothing (D8). */
export const pin = z.string().regex(/^\d{4,12}$/, 'has 4 to 12 digits');

export const signedInProfile = z.object({
  id,
  name: z.string(),
  isAdmin: z.boolean(),
  hasPin: z.boolean(),
  locale: z.enum(LOCALES),
  theme: z.enum(THEMES),
  roles: z.array(z.object({ tenantId: id, role: z.enum(PERMISSION_ROLES) })),
});

const sessionKey = z.string().min(16).max(200);

export const sessionMethods = {
  /** What a window shows before anybody signed in. */
  'session.state': query('open', {
    input: nothing,
    output: z.object({
      profile: signedInProfile.nullable(),
      profiles: z.array(
        z.object({ id, name: z.string(), hasPin: z.boolean(), retryAtMs: instant.nullable() }),
      ),
      /** Neither a profile nor a tenant yet. */
      firstRun: z.boolean(),
      sample: z.boolean(),
      /** The core's clock; the window shows "Test clock" when `testClock` (D18). */
      nowMs: instant,
      testClock: z.boolean(),
      /** 'electron', 'browser' or 'cli'. */
      host: z.string(),
      canPrint: z.boolean(),
    }),
    reads: ['session', 'profiles', 'tenants', 'settings'],
  }),
  'session.createFirstProfile': command('open', {
    input: z.object({
      name: line(80),
      pin: pin.optional(),
      locale: z.enum(LOCALES).default('en'),
    }),
    output: z.object({
      profile: signedInProfile,
      sessionKey,
      /** Shown once; resets the admin's own forgotten PIN (D8). Null without a PIN. */
      recoveryCode: z.string().nullable(),
    }),
  }),
  /** A wrong PIN answers `forbidden` with `details.retryAtMs`; the wait doubles with each failure. */
  'session.signIn': command('open', {
    input: z.object({ profileId: id, pin: pin.optional() }),
    output: z.object({ profile: signedInProfile, sessionKey }),
  }),
  /** After a broken wire: the same window goes on as the same profile unless it was locked. */
  'session.resume': command('open', {
    input: z.object({ sessionKey }),
    output: z.object({ profile: signedInProfile, sessionKey }),
  }),
  /** Ends the session of this window; 15 idle minutes do the same (D8). */
  'session.lock': command('open', { input: nothing, output: done }),
  /** The operator is at the keyboard: puts off the idle lock. */
  'session.touch': command('open', { input: nothing, output: done }),
  'session.recover': command('open', {
    input: z.object({ profileId: id, recoveryCode: z.string().max(64), newPin: pin }),
    output: z.object({ recoveryCode: z.string() }),
  }),
} as const;
