import type { Input } from '@shared/contract';
import type { ListFilter } from './list-query';

/** A task as the selection knows it. */
export interface SelectedTask {
  readonly id: string;
  readonly tenantId: string;
}

/** Named tasks with their tenants, or all that the list's filters let through but for some. */
export type ListSelection =
  | { readonly kind: 'some'; readonly tasks: ReadonlyMap<string, string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

export const NOTHING_SELECTED: ListSelection = { kind: 'some', tasks: new Map() };
export const ALL_SELECTED: ListSelection = { kind: 'all', except: new Set() };

export function isSelected(selection: ListSelection, id: string): boolean {
  return selection.kind === 'some' ? selection.tasks.has(id) : !selection.except.has(id);
}

/** How many tasks are selected out of the `total` of the list. */
export function countSelected(selection: ListSelection, total: number): number {
  return selection.kind === 'some' ? selection.tasks.size : total - selection.except.size;
}

/** The selection with the tasks in it, or without them. */
export function select(
  selection: ListSelection,
  tasks: readonly SelectedTask[],
  on: boolean,
): ListSelection {
  if (selection.kind === 'some') {
    const next = new Map(selection.tasks);
    for (const { id, tenantId } of tasks) {
      if (on) next.set(id, tenantId);
      else next.delete(id);
    }
    return { kind: 'some', tasks: next };
  }
  const except = new Set(selection.except);
  for (const { id } of tasks) {
    if (on) except.delete(id);
    else except.add(id);
  }
  return { kind: 'all', except };
}

/** The selection as a command over many takes it. */
export function selectionInput(
  selection: ListSelection,
  filter: ListFilter,
): Input<'tasks.bulkFill'>['selection'] {
  return selection.kind === 'some'
    ? { ids: [...selection.tasks.keys()] }
    : { filter, except: [...selection.except] };
}

/** The tenants that a command over the selection would reach, of those on screen. */
export function tenantsOf(
  selection: ListSelection,
  onScreen: readonly string[],
): readonly string[] {
  if (selection.kind === 'all') return onScreen;
  const wanted = new Set(selection.tasks.values());
  return onScreen.filter((id) => wanted.has(id));
}
