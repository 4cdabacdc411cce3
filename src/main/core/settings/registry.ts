import { factorWeights } from '@shared/contract/priority';
import {
  AGENCY_COLUMNS,
  DEFAULT_AGENCY_COLUMNS,
  DEFAULT_KPIS,
  MOST_KPIS,
} from '@shared/domain/agency/columns';
import {
  APPROVAL_ACTIONS,
  DEFAULT_APPROVAL_RULES,
  MAX_APPROVAL_DAYS,
  MAX_QUORUM,
} from '@shared/domain/approvals/approval';
import { POLICY_VERSION } from '@shared/domain/cycles/cycle';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { FURTHEST_THRESHOLD, NEAREST_THRESHOLD } from '@shared/domain/metrics/own-thresholds';
import { DENSITY_MODES } from '@shared/domain/playbooks/density';
import { POLICY_VERSIONS } from '@shared/domain/policy/registry';
import { areWeights, DEFAULT_WEIGHTS } from '@shared/domain/priority/priority';
import { LIMITED_COLUMNS, MAX_LIMIT } from '@shared/domain/tasks/board';
import { z } from 'zod';
import type { SettingScope } from '../store/settings';

/**
 * Who may change a setting by `settings.set`: its own profile, the install admin, or nobody, because the program or a
 * method of its own sets it.
 */
export type SettingPermission = 'own' | 'install_admin' | 'program';

export interface Setting {
  readonly schema: z.ZodType;
  readonly initial: unknown;
  readonly scope: SettingScope;
  readonly permission: SettingPermission;
}

/** A list of at least one, in the order somebody chose. */
function eachOnce(item: z.ZodType, most: number): z.ZodType {
  return z
    .array(item)
    .min(1)
    .max(most)
    .refine((list) => new Set(list).size === list.length, 'names one twice');
}

/** Every setting (D15). A key that is not here is refused; a stored value that no longer fits gives the initial one. */
export const SETTINGS = {
  /** This install holds the sample agency. */
  sample: { schema: z.boolean(), initial: false, scope: 'install', permission: 'program' },
  /** Daily backups that are kept. */
  'backups.keptDaily': {
    schema: z.int().min(2).max(90),
    initial: 14,
    scope: 'install',
    permission: 'install_admin',
  },
  /** How many tasks each column of a tenant's board takes; a Manager sets them by `board.setLimits`. */
  'board.limits': {
    schema: z.partialRecord(z.enum(LIMITED_COLUMNS), z.int().min(1).max(MAX_LIMIT).nullable()),
    initial: {},
    scope: 'tenant',
    permission: 'program',
  },
  /** How much each factor of a task's priority counts (M64); a Manager sets them by `priority.setWeights`. */
  'priority.weights': {
    schema: z.object(factorWeights).refine(areWeights, 'has no weight above 0'),
    initial: DEFAULT_WEIGHTS,
    scope: 'tenant',
    permission: 'program',
  },
  /** How many hands a tenant's work has (M166); a Manager sets it by `playbooks.setDensity`. */
  'playbooks.density': {
    schema: z.enum(DENSITY_MODES),
    initial: 'bootstrapped',
    scope: 'tenant',
    permission: 'program',
  },
  /** From which change on a tenant's measures are up or down (Q37); a Manager sets them by `metrics.setThresholds`. */
  'metrics.thresholds': {
    schema: z.partialRecord(
      z.enum(METRIC_KEYS),
      z.object({
        up: z.number().min(NEAREST_THRESHOLD).max(FURTHEST_THRESHOLD),
        down: z.number().min(-FURTHEST_THRESHOLD).max(-NEAREST_THRESHOLD),
      }),
    ),
    initial: {},
    scope: 'tenant',
    permission: 'program',
  },
  /** Which policy decides for a tenant and which watches (Q18); an Owner sets them by `cycles.setPolicy`. */
  'cycles.policy': {
    schema: z.object({
      live: z.enum(POLICY_VERSIONS),
      shadow: z.enum(POLICY_VERSIONS).nullable(),
    }),
    initial: { live: POLICY_VERSION, shadow: null },
    scope: 'tenant',
    permission: 'program',
  },
  /** How many have to agree to what, and for how long it counts; an Owner sets them by `approvals.setRules`. */
  'approvals.rules': {
    schema: z.record(
      z.enum(APPROVAL_ACTIONS),
      z.object({
        quorum: z.int().min(1).max(MAX_QUORUM),
        days: z.int().min(1).max(MAX_APPROVAL_DAYS),
      }),
    ),
    initial: DEFAULT_APPROVAL_RULES,
    scope: 'tenant',
    permission: 'program',
  },
  /** The inspector beside the view is open. */
  'shell.inspector': { schema: z.boolean(), initial: true, scope: 'profile', permission: 'own' },
  /** The measures on the overview's cards, in their order. */
  'overview.kpis': {
    schema: eachOnce(z.enum(METRIC_KEYS), MOST_KPIS),
    initial: DEFAULT_KPIS,
    scope: 'profile',
    permission: 'own',
  },
  /** The columns of the agency's roll-up, in their order. */
  'agency.columns': {
    schema: eachOnce(z.enum(AGENCY_COLUMNS), AGENCY_COLUMNS.length),
    initial: DEFAULT_AGENCY_COLUMNS,
    scope: 'profile',
    permission: 'own',
  },
} as const satisfies Record<string, Setting>;

export type SettingKey = keyof typeof SETTINGS;

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

/** The value that holds: what is stored when it fits the schema, else the initial one. */
export function settingValue(key: SettingKey, stored: ReadonlyMap<string, unknown>): unknown {
  const { schema, initial } = SETTINGS[key];
  const parsed = schema.safeParse(stored.get(key));
  return parsed.success ? parsed.data : initial;
}
