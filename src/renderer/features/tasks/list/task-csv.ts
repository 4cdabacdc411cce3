import { toIso } from '@shared/base/days';
import { useTenants } from '../../../rpc/signed-in';
import type { CsvColumn } from '../../../ui/export-csv';
import { useText } from '../../../ui/region';
import { useCodedText } from '../../../ui/use-coded-text';
import type { ListedTask } from './listed-task';

/** The tasks of a list as a table of a file: words in the reader's language, days and numbers as they are. */
export function useTaskCsv(): readonly CsvColumn<ListedTask>[] {
  const t = useText();
  const codedText = useCodedText();
  const tenants = useTenants();
  return [
    {
      header: t('list.column.tenant'),
      value: ({ tenantId }) => tenants.find(({ id }) => id === tenantId)?.name ?? null,
    },
    { header: t('tasks.column.number'), value: ({ poolNumber }) => poolNumber },
    { header: t('tasks.column.task'), value: ({ title }) => title },
    { header: t('tasks.fact.module'), value: ({ module }) => t(`roles.module.${module}`) },
    {
      header: t('tasks.fact.track'),
      value: ({ track }) => (track === 'none' ? t('tasks.track.none') : t(`ui.track.${track}`)),
    },
    { header: t('tasks.column.state'), value: ({ state }) => t(`ui.state.${state}`) },
    {
      header: t('list.csv.blocked'),
      value: ({ blocked }) => (blocked === null ? null : codedText('tasks.blocked', blocked)),
    },
    { header: t('tasks.column.owner'), value: ({ owner }) => owner?.name ?? null },
    { header: t('tasks.column.due'), value: ({ dueOn }) => dueOn },
    { header: t('priority.title'), value: ({ priority }) => priority },
    { header: t('priority.effort.minutes'), value: ({ effortMinutes }) => effortMinutes },
    { header: t('tasks.column.kpi'), value: ({ kpiImpact }) => kpiImpact },
    { header: t('tasks.column.rollback'), value: ({ rollbackCondition }) => rollbackCondition },
    {
      header: t('list.csv.missing'),
      value: ({ missing }) => missing.map((field) => t(`tasks.field.${field}`)).join(', '),
    },
    { header: t('list.csv.files'), value: ({ files }) => files },
    { header: t('tasks.fact.source'), value: ({ source }) => t(`tasks.source.${source}`) },
    {
      header: t('tasks.fact.completed'),
      value: ({ completedAtMs }) => (completedAtMs === null ? null : toIso(completedAtMs)),
    },
    { header: 'Id', value: ({ id }) => id },
  ];
}
