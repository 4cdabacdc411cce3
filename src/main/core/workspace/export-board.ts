import { isDay } from '@shared/base/days';
import type { Locale } from '@shared/domain/tenants/tenant';
import { statusOfState } from '@shared/domain/workspace/board-status';
import { isJsonObject, type JsonObject, patchObject } from '@shared/domain/workspace/merge-json';
import type { JsonValue } from '@shared/domain/workspace/strict-json';
import type { TaskRow } from '../store/tasks';
import { taskTitle } from '../tasks/task-view';
import { arrivalState } from './arrival-state';
import { boardFile } from './workspace-schemas';

export interface BoardFacts {
  readonly tasks: readonly TaskRow[];
  /** The item's id in the imported board, by task. */
  readonly externalIds: ReadonlyMap<string, string>;
  readonly locale: Locale;
  readonly nameOf: (actor: string) => string;
}

/**
 * `state/sprint-board.json`: the items of the board as it was read with what changed since, then the other tasks under
 * numbers of their own. `original` is empty for a board that is not the imported one.
 */
export function boardJson(original: JsonValue, facts: BoardFacts): JsonValue {
  const read = Array.isArray(original) ? original.filter(isJsonObject) : [];
  const items = boardFile.parse(read);
  const byNumber = new Map(
    facts.tasks.map((task) => [facts.externalIds.get(task.id) ?? '', task] as const),
  );
  const kept = read.map((raw, index) => {
    const item = items[index];
    const task = item === undefined ? undefined : byNumber.get(String(item.id));
    return item === undefined || task === undefined ? raw : patched(raw, item, task, facts);
  });
  const known = new Set(items.map(({ id }) => String(id)));
  const others = facts.tasks.filter((task) => !known.has(facts.externalIds.get(task.id) ?? ''));
  return [
    ...kept,
    ...fresh(
      others,
      items.map(({ id }) => id),
      facts,
    ),
  ];
}

function patched(
  raw: JsonObject,
  item: ReturnType<typeof boardFile.parse>[number],
  task: TaskRow,
  { locale, nameOf }: BoardFacts,
): JsonObject {
  const dueOn = isDay(item.due_date) ? item.due_date : undefined;
  const owner = ownerOf(task, nameOf);
  const title = taskTitle(task, locale);
  return patchObject(raw, {
    ...(title !== item.task.trim() && { task: title }),
    ...(task.state !== arrivalState(item, dueOn).state && { status: statusOfState(task.state) }),
    ...(owner !== item.owner.trim() && { owner }),
    ...(task.due_on !== (dueOn ?? null) && { due_date: task.due_on ?? '' }),
    ...(task.kpi_impact !== item.kpi_impact && { kpi_impact: task.kpi_impact }),
    ...(task.rollback_condition !== item.rollback_condition && {
      rollback_condition: task.rollback_condition,
    }),
  });
}

/** Items that no imported board holds: a pool item keeps its number, the others count on behind the highest one. */
function fresh(
  tasks: readonly TaskRow[],
  taken: readonly number[],
  { locale, nameOf }: BoardFacts,
): readonly JsonObject[] {
  const used = new Set(taken);
  let last = Math.max(40, ...taken);
  return tasks.map((task) => {
    const own = task.pool_number;
    const id = own !== null && !used.has(own) ? own : ++last;
    used.add(id);
    return {
      id,
      task: taskTitle(task, locale),
      track: task.track,
      module: task.module,
      status: statusOfState(task.state),
      owner: ownerOf(task, nameOf),
      due_date: task.due_on ?? '',
      kpi_impact: task.kpi_impact,
      rollback_condition: task.rollback_condition,
    };
  });
}

function ownerOf(task: TaskRow, nameOf: (actor: string) => string): string {
  return task.owner_profile_id === null ? (task.owner_text ?? '') : nameOf(task.owner_profile_id);
}
