import type { Input } from '@shared/contract';
import { SPRINT_FIELDS, type SprintField } from '@shared/domain/tasks/task';

/** What the bar offers; each opens the dialog with other fields. */
export const BULK_ACTIONS = ['fill', 'assign', 'due', 'schedule', 'cancel'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

export const FIELD_WAYS = ['keep', 'suggest', 'set'] as const;
export type FieldWay = (typeof FIELD_WAYS)[number];

export interface FieldDraft {
  readonly way: FieldWay;
  readonly value: string;
}

export interface BulkDraft {
  readonly fields: Readonly<Record<SprintField, FieldDraft>>;
  readonly onlyEmpty: boolean;
  readonly thenSchedule: boolean;
}

/** The fields that an action asks about. */
export const FIELDS_OF: Readonly<Record<BulkAction, readonly SprintField[]>> = {
  fill: SPRINT_FIELDS,
  assign: ['owner'],
  due: ['dueOn'],
  schedule: [],
  cancel: [],
};

export function firstDraft(action: BulkAction): BulkDraft {
  const way =
    action === 'fill' ? 'suggest' : action === 'assign' || action === 'due' ? 'set' : 'keep';
  const field: FieldDraft = { way, value: '' };
  return {
    fields: { owner: field, dueOn: field, kpiImpact: field, rollbackCondition: field },
    onlyEmpty: action === 'fill',
    thenSchedule: false,
  };
}

/** The draft as the command takes it; a value that is still to be given is left out. */
export function changeOf(action: BulkAction, draft: BulkDraft): Input<'tasks.bulkFill'>['change'] {
  const { onlyEmpty } = draft;
  const fields = Object.fromEntries(
    FIELDS_OF[action].flatMap((field) => {
      const { way, value } = draft.fields[field];
      if (way === 'suggest') return [[field, { onlyEmpty }]];
      return way === 'set' && value.trim() !== '' ? [[field, { value, onlyEmpty }]] : [];
    }),
  );
  const moveTo =
    action === 'cancel'
      ? ('cancelled' as const)
      : action === 'schedule' || draft.thenSchedule
        ? ('scheduled' as const)
        : undefined;
  return { fields, ...(moveTo !== undefined && { moveTo }) };
}

/** Whether there is anything to preview. */
export const isAsked = ({ fields, moveTo }: Input<'tasks.bulkFill'>['change']): boolean =>
  moveTo !== undefined || Object.keys(fields).length > 0;
