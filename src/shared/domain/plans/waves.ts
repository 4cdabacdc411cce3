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

/** A place in the drawing: the wave is the column, the row counts from above. */
export interface Place {
  readonly wave: number;
  readonly row: number;
}

/** A deliverable where it stands. */
export interface Placed extends Place {
  readonly key: string;
}

/** What is waited for, to what waits; `via` are the empty places that the line takes through the waves between. */
export interface Line {
  readonly from: Placed;
  readonly to: Placed;
  readonly via: readonly Place[];
}

/**
 * The layered layout of a graph without circles: columns are the waves. A line over several waves has a place of its
 * own in each wave that it crosses, so that it runs past the deliverables there; within a wave everything stands beside
 * the middle of what it comes from, so that few lines cross. The same graph always gives the same drawing.
 */
export function layOutWaves(
  work: readonly Node[],
  waves: readonly (readonly string[])[],
): { readonly placed: readonly Placed[]; readonly lines: readonly Line[] } {
  const waveOf = new Map(waves.flatMap((keys, wave) => keys.map((key) => [key, wave] as const)));
  const edges = work.flatMap(({ key, after }) =>
    after.filter((from) => waveOf.has(from)).map((from) => ({ from, to: key })),
  );
  const rowOf = rowsOf(waves, edges, waveOf);
  const placeOf = (key: string): Placed => ({
    key,
    wave: waveOf.get(key) ?? 0,
    row: rowOf.get(cell(key, waveOf.get(key) ?? 0)) ?? 0,
  });
  return {
    placed: waves.flat().map(placeOf),
    lines: edges.map(({ from, to }) => {
      const [start, end] = [placeOf(from), placeOf(to)];
      const between = Array.from({ length: end.wave - start.wave - 1 }, (_, at) => {
        const wave = start.wave + at + 1;
        return { wave, row: rowOf.get(cell(from, wave)) ?? 0 };
      });
      return { from: start, to: end, via: between };
    }),
  };
}

const cell = (key: string, wave: number): string => `${wave} ${key}`;

/** The row of every deliverable in its wave, and of every line in each wave that it crosses. */
function rowsOf(
  waves: readonly (readonly string[])[],
  edges: readonly { readonly from: string; readonly to: string }[],
  waveOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const rowOf = new Map<string, number>();
  const at = (key: string) => waveOf.get(key) ?? 0;
  waves.forEach((keys, wave) => {
    const crossing = edges
      .filter(({ from, to }) => at(from) < wave && at(to) > wave)
      .map(({ from }) => from);
    const all = [
      ...keys.map((key) => ({
        key,
        from: edges.filter(({ to }) => to === key).map(({ from }) => from),
      })),
      ...[...new Set(crossing)].map((key) => ({ key, from: [key] })),
    ];
    const middle = (from: readonly string[], place: number): number => {
      const rows = from.flatMap((key) => rowOf.get(cell(key, wave - 1)) ?? []);
      return rows.length === 0 ? place : rows.reduce((sum, row) => sum + row, 0) / rows.length;
    };
    all
      .map(({ key, from }, place) => ({ key, place, beside: middle(from, place) }))
      .sort((a, b) => a.beside - b.beside || a.place - b.place)
      .forEach(({ key }, row) => {
        rowOf.set(cell(key, wave), row);
      });
  });
  return rowOf;
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
