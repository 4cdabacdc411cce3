import { useDebouncedValue } from '@mantine/hooks';
import type { Input } from '@shared/contract';
import { MODULES, type Module } from '@shared/domain/roles/module';
import { TASK_TRACKS, type TaskState, type TaskTrack } from '@shared/domain/tasks/task';
import { create } from 'zustand';

export interface TaskFilters {
  readonly states: readonly TaskState[];
  readonly module: Module | undefined;
  readonly track: TaskTrack | undefined;
  readonly ownerProfileId: string | undefined;
  readonly text: string;
  readonly pastCampaigns: boolean;
}

export const NO_FILTERS: TaskFilters = {
  states: [],
  module: undefined,
  track: undefined,
  ownerProfileId: undefined,
  text: '',
  pastCampaigns: false,
};

interface FilterStore {
  /** By tenant: a filter of one says nothing about another. */
  readonly byTenant: Readonly<Record<string, TaskFilters>>;
  set(tenantId: string, filters: TaskFilters): void;
}

const useStore = create<FilterStore>((set) => ({
  byTenant: {},
  set: (tenantId, filters) =>
    set(({ byTenant }) => ({ byTenant: { ...byTenant, [tenantId]: filters } })),
}));

/** The filters of a tenant's board; they last as long as the window. */
export function useTaskFilters(tenantId: string) {
  const filters = useStore(({ byTenant }) => byTenant[tenantId] ?? NO_FILTERS);
  const set = useStore((store) => store.set);
  const [text] = useDebouncedValue(filters.text, 200);
  return {
    filters,
    /** The filters with the words as they were before the newest key presses: what the core is asked. */
    asked: { ...filters, text },
    change: (change: Partial<TaskFilters>) => set(tenantId, { ...filters, ...change }),
    clear: () => set(tenantId, NO_FILTERS),
  };
}

/** The filters as the core takes them; without `states` for the counts of each state. */
export function filterInput(
  { states, module, track, ownerProfileId, text, pastCampaigns }: TaskFilters,
  withStates = true,
): Input<'tasks.counts'> {
  return {
    ...(withStates && states.length > 0 ? { states: [...states] } : {}),
    ...(module === undefined ? {} : { module }),
    ...(track === undefined ? {} : { track }),
    ...(ownerProfileId === undefined ? {} : { ownerProfileId }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(pastCampaigns ? { pastCampaigns } : {}),
  };
}

export const isFiltered = (filters: TaskFilters): boolean =>
  Object.keys(filterInput({ ...filters, pastCampaigns: false })).length > 0;

export const moduleNamed = (name: string | null): Module | undefined =>
  MODULES.find((module) => module === name);
export const trackNamed = (name: string | null): TaskTrack | undefined =>
  TASK_TRACKS.find((track) => track === name);
