import type { Deliverable } from './plan-parts';

/** What of a deliverable its place in the graph depends on. */
export type Node = Pick<Deliverable, 'key' | 'after'>;

/** The waves in which work can run side by side, or the circle that keeps it from starting. */
export type Waves =
  | { readonly ok: true; readonly waves: readonly (readonly string[])[] }
  /** Keys in order: each waits for the next, the last for the first. */
  | { readonly ok: false; readonly cycle: readonly string[] };

/**
 * The parallel execution waves of a dependency graph (M25): a deliverable's wave is the one after the last that it
 * waits for, so that all of a wave can run at once. Within a wave the plan's own order stays.
 * What is waited for and is not there does not hold anything up.
 */
export function wavesOf(work: readonly Node[]): Waves {
  const open = new Map(work.map((node) => [node.key, node]));
  const waves: string[][] = [];
  while (open.size > 0) {
    const ready = [...open.values()].filter(({ after }) => !after.some((key) => open.has(key)));
    if (ready.length === 0) return { ok: false, cycle: circleIn(open) };
    for (const { key } of ready) open.delete(key);
    waves.push(ready.map(({ key }) => key));
  }
  return { ok: true, waves };
}

/** One circle of a graph in which everything waits for something of it. */
function circleIn(open: ReadonlyMap<string, Node>): readonly string[] {
  const path: string[] = [];
  let key = [...open.keys()][0];
  while (key !== undefined && !path.includes(key)) {
    path.push(key);
    key = open.get(key)?.after.find((each) => open.has(each));
  }
  return key === undefined ? path : path.slice(path.indexOf(key));
}

/** Where each deliverable stands in the drawing: its wave is the column, the row is its place within it. */
export interface Placed {
  readonly key: string;
  readonly wave: number;
  readonly row: number;
}

/**
 * The layered layout of a graph without circles: columns are the waves; within one, a deliverable stands beside the
 * middle of what it waits for, so that few lines cross. The same graph always gives the same drawing.
 */
export function layOutWaves(
  work: readonly Node[],
  waves: readonly (readonly string[])[],
): readonly Placed[] {
  const afterOf = new Map(work.map((node) => [node.key, node.after]));
  const rowOf = new Map<string, number>();
  return waves.flatMap((keys, wave) => {
    const middle = (key: string, place: number): number => {
      const rows = (afterOf.get(key) ?? []).flatMap((each) => rowOf.get(each) ?? []);
      if (rows.length === 0) return place;
      return rows.reduce((sum, row) => sum + row, 0) / rows.length;
    };
    const ordered = keys
      .map((key, place) => ({ key, place, at: middle(key, place) }))
      .sort((a, b) => a.at - b.at || a.place - b.place);
    return ordered.map(({ key }, row) => {
      rowOf.set(key, row);
      return { key, wave, row };
    });
  });
}

/** The deliverables without one of them: what waited for it now waits for what it waited for itself. */
export function withoutDeliverable(
  work: readonly Deliverable[],
  key: string,
): readonly Deliverable[] {
  const gone = work.find((each) => each.key === key);
  if (gone === undefined) return work;
  return work
    .filter((each) => each !== gone)
    .map((each) => {
      if (!each.after.includes(key)) return each;
      const after = [...each.after.filter((other) => other !== key), ...gone.after];
      return { ...each, after: [...new Set(after)].filter((other) => other !== each.key) };
    });
}
