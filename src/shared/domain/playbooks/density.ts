import type { FunctionalRole } from '../roles/functional-role';

/** How many hands a tenant's work has (M166). */
export const DENSITY_MODES = ['bootstrapped', 'mid_market', 'high_capacity'] as const;
export type DensityMode = (typeof DENSITY_MODES)[number];

export interface Density {
  /** People at work, from and to; without an end there is no upper bound. */
  readonly people: readonly [from: number, to?: number];
  /** Tasks that a week can take from start to end. */
  readonly weeklyTasks: number;
  /** Modules that are worked at the same time. */
  readonly modulesAtOnce: number;
  /** Pages a month, new and refreshed together. */
  readonly monthlyPages: number;
  /** Who does what: the roles of one person each. Every role is held once; nobody reviews a plan of their own. */
  readonly seats: readonly (readonly FunctionalRole[])[];
}

export const DENSITIES: Readonly<Record<DensityMode, Density>> = {
  bootstrapped: {
    people: [1, 2],
    weeklyTasks: 6,
    modulesAtOnce: 1,
    monthlyPages: 4,
    seats: [
      [
        'Planner',
        'Execution Manager',
        'Technical SEO Engineer',
        'Schema & Entity Specialist',
        'Internal Link Specialist',
        'Growth Analyst',
      ],
      [
        'Requirements Analyst',
        'Plan Reviewer',
        'Intent Ops Specialist',
        'Content Ops Manager',
        'AEO Specialist',
        'Authority & PR Manager',
      ],
    ],
  },
  mid_market: {
    people: [3, 7],
    weeklyTasks: 16,
    modulesAtOnce: 3,
    monthlyPages: 12,
    seats: [
      ['Planner', 'Execution Manager'],
      ['Requirements Analyst', 'Plan Reviewer', 'Growth Analyst'],
      ['Technical SEO Engineer', 'Schema & Entity Specialist', 'Internal Link Specialist'],
      ['Intent Ops Specialist', 'Content Ops Manager', 'AEO Specialist'],
      ['Authority & PR Manager'],
    ],
  },
  high_capacity: {
    people: [8],
    weeklyTasks: 40,
    modulesAtOnce: 6,
    monthlyPages: 40,
    seats: [
      ['Planner'],
      ['Requirements Analyst', 'Plan Reviewer'],
      ['Execution Manager'],
      ['Technical SEO Engineer'],
      ['Schema & Entity Specialist', 'Internal Link Specialist'],
      ['Intent Ops Specialist', 'AEO Specialist'],
      ['Content Ops Manager'],
      ['Authority & PR Manager'],
      ['Growth Analyst'],
    ],
  },
};

/** Roles that share a person with another one, seat by seat; none when everybody wears one hat. */
export function doubledUp({ seats }: Density): readonly (readonly FunctionalRole[])[] {
  return seats.filter((roles) => roles.length > 1);
}

/** How many weeks of work lie in `inFlight` tasks that are scheduled, started or in review. */
export function weeksInFlight({ weeklyTasks }: Density, inFlight: number): number {
  return inFlight / weeklyTasks;
}

export type DensityKey = `density.${DensityMode}.${'name' | 'fit' | 'rhythm' | 'focus' | 'watch'}`;
