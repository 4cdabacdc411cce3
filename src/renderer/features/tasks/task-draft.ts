import { addDays, type Day } from '@shared/base/days';
import type { MetricKey } from '@shared/domain/metrics/metric';
import type { FunctionalRole } from '@shared/domain/roles/functional-role';
import { MODULES } from '@shared/domain/roles/module';
import { TASK_TRACKS } from '@shared/domain/tasks/task';
import type { TaskTemplate } from './template-select';

/** A task as the form holds it. */
export type TaskDraft = typeof EMPTY_DRAFT;

export const EMPTY_DRAFT = {
  title: '',
  track: TASK_TRACKS[2] as (typeof TASK_TRACKS)[number], // 'none': the type of the set, not of this member
  module: MODULES[0] as (typeof MODULES)[number], // likewise
  role: undefined as FunctionalRole | undefined, // chosen by hand only
  owner: '',
  dueOn: '',
  kpiImpact: '',
  rollbackCondition: '',
  acceptanceSignal: '',
  notes: '',
  effortMinutes: undefined as number | undefined, // nobody said how long it takes
  kpiKey: undefined as MetricKey | undefined, // no measure unless one is chosen
  templateKey: undefined as string | undefined, // likewise
};

/** What a template says about a new task; whose it is stays as it was chosen. */
export function fromTemplate(
  draft: TaskDraft,
  template: TaskTemplate | undefined,
  today: Day,
): TaskDraft {
  if (template === undefined) return { ...draft, templateKey: undefined };
  const { key, fields } = template;
  const { title, module, track, kpiImpact, rollbackCondition, acceptanceSignal, notes } = fields;
  return {
    ...draft,
    ...{ title, module, track, kpiImpact, rollbackCondition, acceptanceSignal, notes },
    role: fields.accountableRole ?? undefined,
    kpiKey: fields.kpiKey ?? undefined,
    effortMinutes: fields.minutes ?? undefined,
    dueOn: fields.dueInDays === null ? draft.dueOn : addDays(today, fields.dueInDays),
    templateKey: key,
  };
}
