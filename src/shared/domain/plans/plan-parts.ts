import type { Day } from '../../base/days';
import type { GoalKind } from './plan';

/** What a plan is to reach (M17): the statement is required, a measure makes it testable. */
export interface PlanGoal {
  readonly statement: string;
  readonly kind: GoalKind;
  readonly metricKey?: string | undefined;
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  readonly dueOn?: Day | undefined;
  /** What the plan covers and what it leaves alone (M19). */
  readonly inScope?: string | undefined;
  readonly outOfScope?: string | undefined;
  /** Where the plan acts: the own site, search, the newsletter (M24). */
  readonly channels?: string | undefined;
  /** How one sees that it is reached when no measure says so. */
  readonly acceptance?: string | undefined;
}

export interface RoleRow {
  /** One of the twelve roles by its exact name; a plan may add others. */
  readonly role: string;
  readonly responsibility: string;
  readonly deliverable: string;
}

/** Something that the plan hands over, with the deliverables that have to be there before it (M25). */
export interface Deliverable {
  /** Unique within the plan; never shown. */
  readonly key: string;
  readonly title: string;
  /** Who answers for it: a role of the plan's matrix; empty while nobody does. */
  readonly role: string;
  /** Keys of the deliverables that it waits for. */
  readonly after: readonly string[];
}

/** The five parts of a plan (M18). Lines are in the tenant's content language and may be edited. */
export interface PlanParts {
  readonly goal: PlanGoal;
  readonly gateChecklist: readonly string[];
  readonly roleMatrix: readonly RoleRow[];
  readonly dualTrack: {
    readonly visibility: readonly string[];
    readonly quality: readonly string[];
  };
  /** What is handed over, and what waits for what (M25); empty in a plan from before there was a graph. */
  readonly work: readonly Deliverable[];
  readonly cadenceIncident: {
    /** What is done weekly, monthly and quarterly. */
    readonly cadence: readonly string[];
    /** What a P0, a P1 and a P2 lead to. */
    readonly incidents: readonly string[];
    /** The first steps after the plan is made. */
    readonly checklist: readonly string[];
  };
}
