import { METRIC_KEYS } from '../metrics/metric';
import { FUNCTIONAL_ROLES } from '../roles/functional-role';
import { MODULES } from '../roles/module';
import { type GateNames, isBlank, uncoveredGates, uncoveredSeverities } from './analyst';
import { holdsOwnData, type OwnData } from './own-data';
import type { Deliverable, PlanGoal, PlanParts } from './plan-parts';
import { withoutDeliverable } from './waves';

/** How a plan's texts become another tenant's. */
export interface TemplateWords {
  /** What stays behind. */
  readonly own: OwnData;
  /** Every text of a new plan, in any language, by its wording in the language of the other tenant. */
  readonly known: ReadonlyMap<string, string>;
  /** A new plan in that language: what is left out is taken from it, line for line where it can be. */
  readonly fresh: PlanParts;
  readonly gateNames: GateNames;
}

export interface PlanTemplate {
  readonly parts: PlanParts;
  /** Texts that may hold data of the first tenant, and stayed there. */
  readonly leftOut: number;
  /** Texts that somebody wrote and that go along as they are, in the first tenant's language. */
  readonly carried: number;
}

/**
 * A plan as a template for another tenant: kind, measure, structure and whatever text holds nothing of the first
 * tenant. Numbers, days and the budget never go along. Where leaving a line out would leave a gap, the line of a new
 * plan stands in.
 */
export function planTemplate(parts: PlanParts, words: TemplateWords): PlanTemplate {
  const count = { leftOut: 0, carried: 0 };
  const take = (text: string): string | undefined => {
    if (isBlank(text)) return undefined;
    const known = words.known.get(text.trim());
    if (known !== undefined) return known;
    if (holdsOwnData(words.own, text)) {
      count.leftOut += 1;
      return undefined;
    }
    count.carried += 1;
    return text;
  };
  const lines = (own: readonly string[]) => own.flatMap((line) => take(line) ?? []);
  const { fresh } = words;
  const roleMatrix = rolesOf(parts, fresh, take);
  const template: PlanParts = {
    goal: goalOf(parts.goal, fresh.goal, take),
    gateChecklist: withGates(lines(parts.gateChecklist), words),
    roleMatrix,
    dualTrack: {
      visibility: orFresh(lines(parts.dualTrack.visibility), fresh.dualTrack.visibility),
      quality: orFresh(lines(parts.dualTrack.quality), fresh.dualTrack.quality),
    },
    work: workOf(parts.work, new Set(roleMatrix.map(({ role }) => role)), take),
    cadenceIncident: {
      cadence: atLeast(lines(parts.cadenceIncident.cadence), fresh.cadenceIncident.cadence),
      incidents: withSeverities(lines(parts.cadenceIncident.incidents), fresh),
      checklist: orFresh(lines(parts.cadenceIncident.checklist), fresh.cadenceIncident.checklist),
    },
  };
  return { parts: template, ...count };
}

type Take = (text: string) => string | undefined;

function goalOf(goal: PlanGoal, fresh: PlanGoal, take: Take): PlanGoal {
  const { metricKey } = goal;
  const texts = (['inScope', 'outOfScope', 'channels', 'acceptance'] as const).map(
    (name) => [name, take(goal[name] ?? '')] as const,
  );
  return {
    statement: take(goal.statement) ?? fresh.statement,
    kind: goal.kind,
    ...(METRIC_KEYS.some((key) => key === metricKey) && { metricKey }),
    ...Object.fromEntries(texts.filter(([, text]) => text !== undefined)),
  };
}

/** The twelve roles keep their rows; another one goes along when its name holds nothing. */
function rolesOf(parts: PlanParts, fresh: PlanParts, take: Take): PlanParts['roleMatrix'] {
  return parts.roleMatrix.flatMap((row) => {
    const isKnown = FUNCTIONAL_ROLES.some((role) => role === row.role);
    const role = isKnown ? row.role : take(row.role);
    if (role === undefined) return [];
    const stand = fresh.roleMatrix.find((each) => each.role === role);
    return [
      {
        role,
        responsibility: take(row.responsibility) ?? stand?.responsibility ?? '',
        deliverable: take(row.deliverable) ?? stand?.deliverable ?? '',
      },
    ];
  });
}

/** Deliverables with keys of their own; what is left out hands its edges on. */
function workOf(
  work: readonly Deliverable[],
  roles: ReadonlySet<string>,
  take: Take,
): readonly Deliverable[] {
  let kept = work;
  const titles = new Map<string, string>();
  for (const { key, title } of work) {
    const taken = take(title);
    if (taken === undefined) kept = withoutDeliverable(kept, key);
    else titles.set(key, taken);
  }
  const keyOf = new Map(
    kept.map(({ key }, at) => [key, MODULES.some((each) => each === key) ? key : `d${at + 1}`]),
  );
  return kept.map(({ key, role, after }) => ({
    key: keyOf.get(key) ?? key,
    title: titles.get(key) ?? '',
    role: roles.has(role) ? role : '',
    after: after.map((other) => keyOf.get(other) ?? other),
  }));
}

function withGates(lines: readonly string[], { fresh, gateNames }: TemplateWords) {
  const missing = uncoveredGates(lines, gateNames);
  const stand = fresh.gateChecklist.filter((line) =>
    missing.some((gate) => !uncoveredGates([line], gateNames).includes(gate)),
  );
  return [...lines, ...stand];
}

function withSeverities(lines: readonly string[], { cadenceIncident }: PlanParts) {
  const missing = uncoveredSeverities(lines);
  const stand = cadenceIncident.incidents.filter((line) =>
    missing.some((severity) => !uncoveredSeverities([line]).includes(severity)),
  );
  return [...lines, ...stand];
}

const orFresh = (lines: readonly string[], fresh: readonly string[]) =>
  lines.length === 0 ? fresh : lines;

/** As many lines as a new plan has, the missing ones from it. */
function atLeast(lines: readonly string[], fresh: readonly string[]): readonly string[] {
  const stand = fresh.filter((line) => !lines.includes(line));
  return [...lines, ...stand.slice(0, Math.max(0, fresh.length - lines.length))];
}
