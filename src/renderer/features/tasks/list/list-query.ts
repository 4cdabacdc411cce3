import type { Day } from '@shared/base/days';
import type { Input } from '@shared/contract';
import { TASK_STATES, type TaskState } from '@shared/domain/tasks/task';
import { setQuery } from '../../../ui/use-place';
import { boardAskOf, boardQueryOf, clearBoardFilters, isNarrowed } from '../board/board-query';

type Query = Readonly<Record<string, string>>;
type Ask = Omit<Input<'tasks.listAll'>, 'after' | 'limit'>;
export type ListFilter = Omit<Ask, 'sort' | 'descending'>;
export type ListSort = NonNullable<Ask['sort']>;

const SORTS = ['position', 'priority', 'due', 'newest', 'state', 'module', 'owner'] as const;

/** What the list shows and in which order; like the board's, all of it stands in the address. */
export interface ListQuery {
  readonly states: readonly TaskState[];
  readonly sort: ListSort;
  readonly descending: boolean;
}

export function listQueryOf(query: Query): ListQuery {
  const states = (query.states ?? '').split(',');
  return {
    states: TASK_STATES.filter((state) => states.includes(state)),
    sort: SORTS.find((sort) => sort === query.sort) ?? 'position',
    descending: query.desc === '1',
  };
}

/** The filters as the core takes them, with the board's; `today` as the window's zone has it. */
export function listFilterOf(query: Query, allTenants: boolean, today: Day): ListFilter {
  const { laneBy: _, sort: __, ...filter } = boardAskOf(boardQueryOf(query, allTenants), today);
  const { states } = listQueryOf(query);
  return { ...filter, ...(states.length === 0 ? {} : { states: [...states] }) };
}

export function toggleState(query: ListQuery, state: TaskState): void {
  const states = query.states.includes(state)
    ? query.states.filter((each) => each !== state)
    : [...query.states, state];
  setQuery({ states: states.length === 0 ? undefined : states.join(',') });
}

/** A column's head: up, then down, then back to the order of the board. */
export function sortBy(query: ListQuery, sort: ListSort): void {
  if (query.sort !== sort) setQuery({ sort, desc: undefined });
  else if (!query.descending) setQuery({ desc: '1' });
  else setQuery({ sort: undefined, desc: undefined });
}

export function clearListFilters(): void {
  clearBoardFilters();
  setQuery({ states: undefined });
}

export const isListNarrowed = (query: Query, allTenants: boolean): boolean =>
  listQueryOf(query).states.length > 0 || isNarrowed(boardQueryOf(query, allTenants));
