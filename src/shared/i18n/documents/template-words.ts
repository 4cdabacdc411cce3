import type { GoalKind } from '../../domain/plans/plan';
import type { PlanParts } from '../../domain/plans/plan-parts';
import { LOCALES, type Locale } from '../../domain/tenants/tenant';
import { text } from '../format';
import { defaultPlanParts } from './default-plan-parts';

/** A new plan for a goal of this kind that nobody has put into words yet. */
export function freshParts(kind: GoalKind, locale: Locale): PlanParts {
  return defaultPlanParts({ statement: text(locale, `plans.template.goal.${kind}`), kind }, locale);
}

/** Every text that a new plan comes with, in any language, by its wording in `locale`. */
export function knownTexts(kind: GoalKind, locale: Locale): ReadonlyMap<string, string> {
  const to = textsOf(freshParts(kind, locale));
  return new Map(
    LOCALES.flatMap((each) =>
      textsOf(freshParts(kind, each)).map((own, at) => [own, to[at] ?? own] as const),
    ),
  );
}

function textsOf(parts: PlanParts): readonly string[] {
  const { dualTrack, cadenceIncident } = parts;
  return [
    parts.goal.statement,
    ...parts.gateChecklist,
    ...parts.roleMatrix.flatMap(({ responsibility, deliverable }) => [responsibility, deliverable]),
    ...dualTrack.visibility,
    ...dualTrack.quality,
    ...parts.work.map(({ title }) => title),
    ...cadenceIncident.cadence,
    ...cadenceIncident.incidents,
    ...cadenceIncident.checklist,
  ];
}
