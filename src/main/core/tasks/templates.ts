import type { Output } from '@shared/contract';
import { FUNCTIONAL_ROLES } from '@shared/domain/roles/functional-role';
import {
  BUILT_IN_TEMPLATES,
  type BuiltInTemplate,
  sameTemplateName,
  type TemplateFields,
} from '@shared/domain/tasks/task-template';
import type { Locale } from '@shared/domain/tenants/tenant';
import { text } from '@shared/i18n/format';
import { refuse } from '../refuse';
import {
  findTemplate,
  listTemplates,
  MAX_TEMPLATES,
  type TemplateRecord,
} from '../store/task-templates';
import type { TaskRow } from '../store/tasks';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { requireFound } from '../store/versioned';
import { acceptanceSignal, kpiKeyOf, taskTitle, timeboxOf } from './task-view';

type Template = Output<'taskTemplates.list'>[number];

const MINUTE_MS = 60_000;

/** The built-in kinds of work in the tenant's language, then the tenant's own by name. */
export async function templateList(read: TenantReader): Promise<Template[]> {
  const { content_locale: locale } = await getTenant(read);
  const own = await listTemplates(read);
  return [
    ...BUILT_IN_TEMPLATES.map((template) => builtInView(template, locale)),
    ...own.map(savedView),
  ];
}

/** One that the tenant saved. Throws not_found. */
export async function savedTemplate(read: TenantReader, id: string): Promise<Template> {
  return savedView(requireFound('template', id, await findTemplate(read, id)));
}

/** Throws not_found unless a template of this key is built in or the tenant's own. */
export async function requireTemplate(read: TenantReader, key: string): Promise<void> {
  if (BUILT_IN_TEMPLATES.some((template) => template.key === key)) return;
  requireFound('template', key, await findTemplate(read, key));
}

/** Throws when another template has the name, a built-in one too, or when there are too many. */
export async function requireNameFree(
  read: TenantReader,
  name: string,
  replacedId: string | undefined,
): Promise<void> {
  const templates = await templateList(read);
  const others = templates.filter(({ id }) => id === null || id !== replacedId);
  if (others.some((other) => sameTemplateName(other.name, name))) {
    throw refuse('conflict', 'template_name_taken', { name });
  }
  const own = others.filter(({ builtIn }) => !builtIn).length;
  if (own >= MAX_TEMPLATES)
    throw refuse('rule_violation', 'templates_full', { most: MAX_TEMPLATES });
}

/** What a template keeps of a task; nobody's name, no day and no state. */
export function fieldsOfTask(task: TaskRow, locale: Locale): TemplateFields {
  const timebox = timeboxOf(task);
  return {
    title: taskTitle(task, locale),
    module: task.module,
    track: task.track,
    accountableRole: FUNCTIONAL_ROLES.find((role) => role === task.accountable_role) ?? null,
    kpiImpact: task.kpi_impact,
    rollbackCondition: task.rollback_condition,
    acceptanceSignal: acceptanceSignal(task, locale),
    notes: task.notes,
    kpiKey: kpiKeyOf(task),
    minutes: timebox === null ? null : Math.round((timebox.endMs - timebox.startMs) / MINUTE_MS),
    dueInDays: null,
  };
}

function builtInView(template: BuiltInTemplate, locale: Locale): Template {
  const { key, module, track, kpiKey, minutes, dueInDays } = template;
  const say = (part: 'name' | 'title' | 'kpi' | 'rollback' | 'signal') =>
    text(locale, `taskTemplate.${key}.${part}`);
  return {
    key,
    id: null,
    builtIn: true,
    name: say('name'),
    fields: {
      title: say('title'),
      module,
      track,
      accountableRole: null,
      kpiImpact: say('kpi'),
      rollbackCondition: say('rollback'),
      acceptanceSignal: say('signal'),
      notes: '',
      kpiKey,
      minutes,
      dueInDays,
    },
    version: null,
  };
}

function savedView({ id, name, fields, version }: TemplateRecord): Template {
  return { key: id, id, builtIn: false, name, fields: { ...fields }, version };
}
