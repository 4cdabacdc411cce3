import { type Coded, coded } from '../../base/coded';
import type { FunctionalRole } from '../roles/functional-role';
import type { Locale } from '../tenants/tenant';
import type { PlanTemplate } from './plan-template';

/** What sets tenants apart when one's plan is taken to another; rendered under `plans.difference.<code>`. */
export type DifferenceCode =
  | 'no_inventory'
  | 'roles_unheld'
  | 'no_analytics'
  | 'gates_failing'
  | 'other_language'
  | 'other_zone'
  | 'other_holidays'
  | 'budget_left'
  | 'figures_left'
  | 'texts_left_out';

/** A tenant as the differences read it. */
export interface TenantTraits {
  readonly locale: Locale;
  /** IANA. */
  readonly zone: string;
  readonly currency: string;
  readonly holidayRegion: string;
  readonly inventory: number;
  readonly heldRoles: readonly FunctionalRole[];
  /** Whether it has any figure that analytics gives (GA4). */
  readonly hasAnalytics: boolean;
  readonly failingGates: number;
}

/** What of the first tenant's plan its template leaves there. */
export interface LeftBehind extends PlanTemplate {
  readonly hasBudget: boolean;
  readonly hasFigures: boolean;
}

/** So many roles without a holder are named; the others are counted. */
const NAMED = 3;

/** What the other tenant lacks or has otherwise, and what stays behind, in the order of weight. */
export function differencesOf(
  from: TenantTraits,
  to: TenantTraits,
  left: LeftBehind,
): readonly Coded<DifferenceCode>[] {
  const asked = new Set([
    ...left.parts.roleMatrix.map(({ role }) => role),
    ...left.parts.work.map(({ role }) => role),
  ]);
  const held = new Set<string>(to.heldRoles);
  const unheld = [...asked].filter((role) => role !== '' && !held.has(role));
  return [
    ...(to.inventory === 0 ? [coded('no_inventory')] : []),
    ...(unheld.length > 0
      ? [
          coded('roles_unheld', {
            count: unheld.length,
            roles: unheld.slice(0, NAMED).join(', '),
            more: Math.max(0, unheld.length - NAMED),
          }),
        ]
      : []),
    ...(to.hasAnalytics ? [] : [coded('no_analytics')]),
    ...(to.failingGates > 0 ? [coded('gates_failing', { count: to.failingGates })] : []),
    ...(to.locale === from.locale
      ? []
      : [coded('other_language', { locale: to.locale, carried: left.carried })]),
    ...(to.zone === from.zone ? [] : [coded('other_zone', { zone: to.zone })]),
    ...(to.holidayRegion === from.holidayRegion
      ? []
      : [coded('other_holidays', { region: to.holidayRegion })]),
    ...(left.hasBudget ? [coded('budget_left', { currency: to.currency })] : []),
    ...(left.hasFigures ? [coded('figures_left')] : []),
    ...(left.leftOut > 0 ? [coded('texts_left_out', { count: left.leftOut })] : []),
  ];
}
