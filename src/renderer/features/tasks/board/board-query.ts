import { addDays, type Day } from '@shared/base/days';
import type { Input } from '@shared/contract';
import { MODULES, type Module } from '@shared/domain/roles/module';
import { BOARD_SORTS, type BoardSort, LANE_KINDS, type LaneKind } from '@shared/domain/tasks/board';
import { TASK_TRACKS, type TaskTrack } from '@shared/domain/tasks/task';
import { setQuery } from '../../../ui/use-place';

/** Spans of due dates that the filter offers; the address keeps the name, so that it moves with the day. */
export const DUE_SPANS = ['overdue', 'week', 'month'] as const;
export type DueSpan = (typeof DUE_SPANS)[number];

/** For how many days a completed task stays on the board. */
export const COMPLETED_DAYS = [7, 30, 90, 3_650] as const;

/** What the board shows and how; all of it stands in the address, and a window remembers nothing else. */
export interface BoardQuery {
  readonly lanes: LaneKind;
  readonly sort: BoardSort;
  readonly text: string;
  readonly modules: readonly Module[];
  readonly track: TaskTrack | undefined;
  readonly owners: readonly string[];
  readonly unowned: boolean;
  readonly due: DueSpan | undefined;
  readonly missing: boolean;
  readonly past: boolean;
  readonly completedDays: number;
}

type Query = Readonly<Record<string, string>>;

/** The address's query as the board reads it; what it does not know counts as not said. */
export function boardQueryOf(query: Query, allTenants: boolean): BoardQuery {
  const days = Number(query.days);
  return {
    lanes: LANE_KINDS.find((kind) => kind === query.lanes) ?? (allTenants ? 'tenant' : 'none'),
    sort: BOARD_SORTS.find((sort) => sort === query.sort) ?? 'position',
    text: query.q ?? '',
    modules: MODULES.filter((module) => listOf(query.modules).includes(module)),
    track: TASK_TRACKS.find((track) => track === query.track),
    owners: listOf(query.owners).filter((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id)),
    unowned: query.unowned === '1',
    due: DUE_SPANS.find((span) => span === query.due),
    missing: query.missing === '1',
    past: query.past === '1',
    completedDays: COMPLETED_DAYS.find((known) => known === days) ?? COMPLETED_DAYS[0],
  };
}

const listOf = (text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : text.split(',');

type Change = Partial<Omit<BoardQuery, 'completedDays'>> & { readonly completedDays?: number };

/** Writes a change into the address; what is as usual is left out of it. */
export function changeBoardQuery(change: Change): void {
  const names: Record<string, string | undefined> = {};
  if (change.lanes !== undefined) names.lanes = change.lanes;
  if (change.sort !== undefined) names.sort = usual(change.sort, 'position');
  if (change.text !== undefined) names.q = change.text;
  if (change.modules !== undefined) names.modules = change.modules.join(',');
  if ('track' in change) names.track = change.track;
  if (change.owners !== undefined) names.owners = change.owners.join(',');
  if (change.unowned !== undefined) names.unowned = change.unowned ? '1' : undefined;
  if ('due' in change) names.due = change.due;
  if (change.missing !== undefined) names.missing = change.missing ? '1' : undefined;
  if (change.past !== undefined) names.past = change.past ? '1' : undefined;
  if (change.completedDays !== undefined) {
    names.days = usual(String(change.completedDays), String(COMPLETED_DAYS[0]));
  }
  setQuery(names);
}

const usual = (value: string, standard: string) => (value === standard ? undefined : value);

/** Takes every filter away; lanes and order stay. */
export function clearBoardFilters(): void {
  changeBoardQuery({
    text: '',
    modules: [],
    track: undefined,
    owners: [],
    unowned: false,
    due: undefined,
    missing: false,
    past: false,
    completedDays: COMPLETED_DAYS[0],
  });
}

/** Whether something is left out that would be on the board without the filters. */
export function isNarrowed(query: BoardQuery): boolean {
  const { text, modules, track, owners, unowned, due, missing } = query;
  return (
    text.trim() !== '' ||
    modules.length > 0 ||
    track !== undefined ||
    owners.length > 0 ||
    unowned ||
    due !== undefined ||
    missing
  );
}

export type BoardAsk = Pick<Input<'board.cards'>, 'laneBy' | 'sort'> &
  Omit<Input<'board.cards'>, 'lane' | 'column' | 'after' | 'limit'>;

/** The filters as the core takes them. `today` as the window's zone has it. */
export function boardAskOf(query: BoardQuery, today: Day): BoardAsk {
  const text = query.text.trim().slice(0, 200);
  return {
    laneBy: query.lanes,
    sort: query.sort,
    ...(text === '' ? {} : { text }),
    ...(query.modules.length === 0 ? {} : { modules: [...query.modules] }),
    ...(query.track === undefined ? {} : { tracks: [query.track] }),
    ...(query.owners.length === 0 ? {} : { ownerProfileIds: [...query.owners] }),
    ...(query.unowned ? { unowned: true } : {}),
    ...dueDays(query.due, today),
    ...(query.missing ? { missingFields: true } : {}),
    ...(query.past ? { pastCampaigns: true } : {}),
    completedWithinDays: query.completedDays,
  };
}

function dueDays(due: DueSpan | undefined, today: Day) {
  switch (due) {
    case undefined:
      return {};
    case 'overdue':
      return { dueTo: addDays(today, -1) };
    case 'week':
      return { dueFrom: today, dueTo: addDays(today, 6) };
    case 'month':
      return { dueFrom: today, dueTo: addDays(today, 29) };
  }
}
