import type { Input } from '@shared/contract';
import { GOAL_KINDS, type GoalKind } from '@shared/domain/plans/plan';
import type { Parts } from './plan';

/** A goal as its form holds it; absent is an empty field. */
export interface GoalDraft {
  readonly statement: string;
  readonly kind: GoalKind;
  readonly metricKey: string;
  readonly baseline: number | string;
  readonly target: number | string;
  readonly dueOn: string;
  readonly inScope: string;
  readonly outOfScope: string;
  readonly channels: string;
  readonly acceptance: string;
  /** Major units of the tenant's currency. */
  readonly budget: number | string;
}

export const EMPTY_GOAL: GoalDraft = {
  statement: '',
  kind: 'bookings',
  metricKey: '',
  baseline: '',
  target: '',
  dueOn: '',
  inScope: '',
  outOfScope: '',
  channels: '',
  acceptance: '',
  budget: '',
};

export function draftOfGoal(goal: Parts['goal'], budget: number | undefined): GoalDraft {
  return {
    statement: goal.statement,
    kind: goal.kind,
    metricKey: goal.metricKey ?? '',
    baseline: goal.baseline ?? '',
    target: goal.target ?? '',
    dueOn: goal.dueOn ?? '',
    inScope: goal.inScope ?? '',
    outOfScope: goal.outOfScope ?? '',
    channels: goal.channels ?? '',
    acceptance: goal.acceptance ?? '',
    budget: budget ?? '',
  };
}

/** The goal as the core takes it; what was left empty is absent. */
export function goalOfDraft(draft: GoalDraft): Input<'plans.create'>['goal'] {
  const { statement, kind, metricKey, dueOn, inScope, outOfScope, channels, acceptance } = draft;
  const texts = { metricKey, dueOn, inScope, outOfScope, channels, acceptance };
  const numbers = { baseline: numberOf(draft.baseline), target: numberOf(draft.target) };
  return {
    statement,
    kind,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')),
    ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)),
  };
}

/** Integer minor units of a currency (D11); undefined when nothing was typed. */
export function budgetMinor(draft: GoalDraft, currency: string): number | undefined {
  const major = numberOf(draft.budget);
  return major === undefined ? undefined : Math.round(major * 10 ** currencyDigits(currency));
}

export function budgetMajor(minor: number | null, currency: string): number | undefined {
  return minor === null ? undefined : minor / 10 ** currencyDigits(currency);
}

/** Digits after the separator: 2 for BRL, 0 for JPY. */
export function currencyDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

export function goalKind(value: string | null): GoalKind {
  return GOAL_KINDS.find((kind) => kind === value) ?? 'custom';
}

function numberOf(value: number | string): number | undefined {
  if (value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
