/** What a plan is found by. */
export interface ResolvablePlan {
  readonly id: string;
  /** File name, with or without `.md`. */
  readonly name: string;
  readonly title: string;
  readonly createdAtMs: number;
}

/**
 * Finds the plan that a hint means (M22): its exact name, else a name that contains the hint, else a title that does.
 *
 * Within one step the newest plan wins. Without a hint (absent or blank) it is the newest of all; undefined means
 * that no plan resolves. Letters' case and a trailing `.md` make no difference, except that an exact name goes first.
 */
export function resolvePlan<T extends ResolvablePlan>(
  plans: readonly T[],
  hint?: string,
): T | undefined {
  const newestFirst = [...plans].sort(
    (a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? 1 : -1),
  );
  const wanted = plain(hint ?? '');
  if (wanted === '') return newestFirst[0];
  return (
    newestFirst.find((plan) => withoutSuffix(plan.name) === withoutSuffix((hint ?? '').trim())) ??
    newestFirst.find((plan) => plain(plan.name) === wanted) ??
    newestFirst.find((plan) => plain(plan.name).includes(wanted)) ??
    newestFirst.find((plan) => plan.title.toLowerCase().includes(wanted))
  );
}

function plain(text: string): string {
  return withoutSuffix(text.trim().toLowerCase());
}

function withoutSuffix(name: string): string {
  return name.replace(/\.md$/i, '');
}
