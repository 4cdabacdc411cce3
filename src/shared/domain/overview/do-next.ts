import type { Day, Month } from '../../base/days';
import type { GateKey } from '../gates/gate';
import type { MetricKey } from '../metrics/metric';
import type { RecommendationCode } from '../reports/report';

/** Kinds in the order in which they are to be done (M29, M43). */
export const DO_NEXT_KINDS = [
  'incident_p0',
  'incident_p1',
  'plan_missing',
  'gates_failing',
  'task_failed',
  'task_blocked',
  'tasks_paused',
  'cycle_overdue',
  'conflict_open',
  'postmortem_due',
  'recommendation_open',
  'fields_missing',
  'readout_missing',
] as const;
export type DoNextKind = (typeof DO_NEXT_KINDS)[number];

interface Since {
  /** Since when it waits, ms UTC. */
  readonly sinceMs: number;
}

/** What is open in a tenant, as it is stored. */
export interface DoNextFacts {
  /** Unresolved P0s and P1s by the severity they have now. */
  readonly incidents: readonly (Since & {
    readonly id: string;
    readonly ref: string;
    readonly severity: 'P0' | 'P1';
    readonly summary: string;
  })[];
  readonly hasPlan: boolean;
  readonly failingGates: readonly GateKey[];
  /** When the newest of them began to fail; null when it never passed. */
  readonly gatesSinceMs: number | null;
  /** Failed and blocked tasks of the board, with the reason that is kept with them. */
  readonly stoppedTasks: readonly (Since & {
    readonly id: string;
    readonly title: string;
    readonly state: 'failed' | 'blocked';
    readonly reason: { readonly code: string; readonly params: Params } | null;
  })[];
  readonly overdueCycle: { readonly sinceMs: number; readonly days: number } | undefined;
  readonly conflicts: readonly (Since & {
    readonly id: string;
    readonly key: MetricKey;
    readonly fromOn: Day;
    readonly toOn: Day;
  })[];
  /** P0s that are resolved but not closed, with the instant at which their postmortem is due. */
  readonly postmortems: readonly {
    readonly id: string;
    readonly ref: string;
    readonly dueMs: number;
  }[];
  readonly recommendations: readonly (Since & {
    readonly id: string;
    readonly reportId: string;
    readonly code: RecommendationCode;
  })[];
  /** Open sprint items that lack one of INV4's four fields, and when the oldest of them was made. */
  readonly incompleteTasks: { readonly count: number; readonly sinceMs: number | null };
  /** Last month's readout, while none of it is approved: its state, or null when there is none. */
  readonly readout:
    | { readonly month: Month; readonly state: string | null; readonly sinceMs: number }
    | undefined;
}

type Params = Readonly<Record<string, string | number | boolean>>;

/** One thing to do, with what its line says and where it leads. */
export interface DoNextItem {
  readonly kind: DoNextKind;
  /** What it is about, or null for the tenant as a whole. */
  readonly subjectId: string | null;
  /** Fill `overview.doNext.<kind>`. */
  readonly params: Params;
  /** The reason of a stopped task; rendered under `tasks.blocked.<code>`. */
  readonly reason: { readonly code: string; readonly params: Params } | null;
  /** How many things stand behind the line: what its place lists. */
  readonly count: number;
  readonly sinceMs: number | null;
}

/** Everything open, in the order of `DO_NEXT_KINDS`, the oldest of a kind first; nothing is left out. */
export function doNext(facts: DoNextFacts): readonly DoNextItem[] {
  const items = [
    ...incidentItems(facts),
    ...planItems(facts),
    ...taskItems(facts),
    ...recordItems(facts),
    ...boardItems(facts),
  ];
  return items.toSorted(
    (a, b) =>
      DO_NEXT_KINDS.indexOf(a.kind) - DO_NEXT_KINDS.indexOf(b.kind) ||
      (a.sinceMs ?? 0) - (b.sinceMs ?? 0) ||
      ((a.subjectId ?? '') < (b.subjectId ?? '') ? -1 : 1),
  );
}

function item(
  kind: DoNextKind,
  subjectId: string | null,
  sinceMs: number | null,
  rest: { readonly params?: Params; readonly reason?: DoNextItem['reason']; count?: number } = {},
): DoNextItem {
  const { params = {}, reason = null, count = 1 } = rest;
  return { kind, subjectId, params, reason, count, sinceMs };
}

function incidentItems({ incidents, postmortems }: DoNextFacts): readonly DoNextItem[] {
  return [
    ...incidents.map(({ id, ref, severity, summary, sinceMs }) =>
      item(severity === 'P0' ? 'incident_p0' : 'incident_p1', id, sinceMs, {
        params: { ref, summary },
      }),
    ),
    ...postmortems.map(({ id, ref, dueMs }) =>
      item('postmortem_due', id, dueMs, { params: { ref } }),
    ),
  ];
}

function planItems({ hasPlan, failingGates, gatesSinceMs }: DoNextFacts): readonly DoNextItem[] {
  // Gates of nothing need no remedy: first there is a plan.
  if (!hasPlan) return [item('plan_missing', null, null)];
  const count = failingGates.length;
  if (count === 0) return [];
  return [
    item('gates_failing', null, gatesSinceMs, {
      params: { count, gate: failingGates[0] ?? '' },
      count,
    }),
  ];
}

/** What a pause blocked is not unblocked one by one: it waits for one cause, and is one line. */
const PAUSES = ['p0_pause', 'campaign_pause'] as const;

function taskItems({ stoppedTasks }: DoNextFacts): readonly DoNextItem[] {
  const isPaused = ({ reason }: DoNextFacts['stoppedTasks'][number]) =>
    PAUSES.some((code) => code === reason?.code);
  const paused = PAUSES.flatMap((why) => {
    const own = stoppedTasks.filter(({ reason }) => reason?.code === why);
    const count = own.length;
    if (count === 0) return [];
    const sinceMs = Math.min(...own.map((task) => task.sinceMs));
    return [item('tasks_paused', null, sinceMs, { params: { count, why }, count })];
  });
  const single = stoppedTasks
    .filter((task) => !isPaused(task))
    .map(({ id, title, state, reason, sinceMs }) =>
      item(state === 'failed' ? 'task_failed' : 'task_blocked', id, sinceMs, {
        params: { title },
        reason,
      }),
    );
  return [...single, ...paused];
}

function recordItems(facts: DoNextFacts): readonly DoNextItem[] {
  const { overdueCycle, conflicts, recommendations } = facts;
  return [
    ...(overdueCycle === undefined
      ? []
      : [
          item('cycle_overdue', null, overdueCycle.sinceMs, {
            params: { days: overdueCycle.days },
          }),
        ]),
    ...conflicts.map(({ id, key, fromOn, toOn, sinceMs }) =>
      item('conflict_open', id, sinceMs, { params: { key, fromOn, toOn } }),
    ),
    ...recommendations.map(({ reportId, code, sinceMs }) =>
      item('recommendation_open', reportId, sinceMs, { params: { code } }),
    ),
  ];
}

function boardItems({ incompleteTasks, readout }: DoNextFacts): readonly DoNextItem[] {
  const { count, sinceMs } = incompleteTasks;
  return [
    ...(count === 0 ? [] : [item('fields_missing', null, sinceMs, { params: { count }, count })]),
    ...(readout === undefined
      ? []
      : [
          item('readout_missing', null, readout.sinceMs, {
            params: { month: readout.month, state: readout.state ?? 'none' },
          }),
        ]),
  ];
}
