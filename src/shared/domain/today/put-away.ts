import { GRAVE, type Gravity, type TodayKind } from './today-kind';

/** Rendered under `errors.today_<code>`. */
export type DeferProblem = 'p0_not_deferred' | 'reason_missing';

/** Why a row cannot be put off for everybody: a P0 is mended, not deferred; and whoever puts off says why (M184). */
export function deferProblem(
  row: { readonly kind: TodayKind; readonly gravity: Gravity },
  reason: string,
): DeferProblem | undefined {
  if (row.kind === 'incident' && row.gravity === GRAVE) return 'p0_not_deferred';
  return reason.trim() === '' ? 'reason_missing' : undefined;
}
