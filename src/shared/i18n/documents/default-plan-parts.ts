import { CADENCES } from '../../domain/cycles/cycle';
import { GATE_KEYS, MIN_QUERY_COVERAGE, MIN_ROLLING_WEEKS } from '../../domain/gates/gate';
import { SEVERITIES } from '../../domain/incidents/incident';
import type { PlanGoal, PlanParts } from '../../domain/plans/plan-parts';
import { FUNCTIONAL_ROLES } from '../../domain/roles/functional-role';
import { MODULE_ROLE, MODULES, type Module } from '../../domain/roles/module';
import { ROLE_KEY } from '../../domain/roles/role-key';
import type { Locale } from '../../domain/tenants/tenant';
import { text } from '../format';

/** What each module waits for, so that a new plan begins with waves that keep the tiers' order (M25, M159). */
const WAITS_FOR: Readonly<Record<Module, readonly Module[]>> = {
  technical_foundation: [],
  intent_operations: [],
  content_system: ['intent_operations'],
  onpage_optimization: ['technical_foundation', 'content_system'],
  aeo_answer_layer: ['content_system'],
  schema_entity_governance: ['technical_foundation', 'content_system'],
  internal_link_graph: ['content_system'],
  authority_growth: ['aeo_answer_layer', 'onpage_optimization'],
  experiment_engine: ['onpage_optimization', 'schema_entity_governance'],
  scale_loop: ['experiment_engine', 'internal_link_graph'],
};

/**
 * The five parts with which a goal becomes a plan (M17, M18, M23), worded in the tenant's content language:
 * five gates, twelve roles, four baseline items a track, ten deliverables in waves (M25), three cadences, three
 * severities and five first steps.
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
    work: MODULES.map((module) => ({
      key: module,
      title: text(locale, `plans.template.work.${module}`),
      role: MODULE_ROLE[module],
      after: [...WAITS_FOR[module]],
    })),
    cadenceIncident: {
      cadence: CADENCES.map((cadence) => text(locale, `plans.template.cadence.${cadence}`)),
      incidents: SEVERITIES.map((severity) => text(locale, `plans.template.incident.${severity}`)),
      checklist: ([1, 2, 3, 4, 5] as const).map((n) =>
        text(locale, `plans.template.checklist.${n}`),
      ),
    },
  };
}
