import type { Deliverable } from '@shared/domain/plans/plan-parts';
import { wavesOf } from '@shared/domain/plans/waves';
import { refuse } from '../refuse';

/** Throws when deliverables wait for each other in a circle, with their names in order (M25). */
export function requireNoCircle(work: readonly Deliverable[]): void {
  const order = wavesOf(work);
  if (order.ok) return;
  const titles = [...order.cycle, order.cycle[0]].map(
    (key) => work.find((each) => each.key === key)?.title ?? '',
  );
  throw refuse(
    'rule_violation',
    'plan_circle',
    { path: titles.join(' → ') },
    { keys: order.cycle },
  );
}
