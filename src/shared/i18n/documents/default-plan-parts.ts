import { CADENCES } from '../../domain/cycles/cycle';
import { GATE_KEYS, MIN_QUERY_COVERAGE, MIN_ROLLING_WEEKS } from '../../domain/gates/gate';
import { SEVERITIES } from '../../domain/incidents/incident';
import type { PlanGoal, PlanParts } from '../../domain/plans/plan-parts';
import { FUNCTIONAL_ROLES } from '../../domain/roles/functional-role';
import { ROLE_KEY } from '../../domain/roles/role-key';
import type { Locale } from '../../domain/tenants/tenant';
import { text } from '../format';

/**
 * The five parts with which a goal becomes a plan (M17, M18, M23), worded in the tenant's content language:
 * five gates, twelve roles, four baseline items a track, three cadences, three severities and five first steps.
 */
export function defaultPlanParts(goal: PlanGoal, locale: Locale): PlanParts {
  const thresholds = { weeks: MIN_ROLLING_WEEKS, coverage: MIN_QUERY_COVERAGE };
  return {
    goal,
    gateChecklist: GATE_KEYS.map((key) => text(locale, `plans.template.gate.${key}`, thresholds)),
    roleMatrix: FUNCTIONAL_ROLES.map((role) => ({
      role,
      responsibility: text(locale, `roles.responsibility.${ROLE_KEY[role]}`),
      deliverable: text(locale, `roles.deliverable.${ROLE_KEY[role]}`),
    })),
    dualTrack: {
      visibility: ([1, 2, 3, 4] as const).map((n) =>
        text(locale, `plans.template.visibility.${n}`),
      ),
      quality: ([1, 2, 3, 4] as const).map((n) => text(locale, `plans.template.quality.${n}`)),
    },
    cadenceIncident: {
      cadence: CADENCES.map((cadence) => text(locale, `plans.template.cadence.${cadence}`)),
      incidents: SEVERITIES.map((severity) => text(locale, `plans.template.incident.${severity}`)),
      checklist: ([1, 2, 3, 4, 5] as const).map((n) =>
        text(locale, `plans.template.checklist.${n}`),
      ),
    },
  };
}
