import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { FUNCTIONAL_ROLES } from '@shared/domain/roles/functional-role';
import { MODULES } from '@shared/domain/roles/module';
import { TASK_TRACKS } from '@shared/domain/tasks/task';
import type { TemplateFields } from '@shared/domain/tasks/task-template';
import { sql } from 'kysely';
import { z } from 'zod';
import type { TenantReader, TenantWriter } from './tenant-access';

/** Most templates that a tenant keeps. */
export const MAX_TEMPLATES = 200;

export interface TemplateRecord {
  readonly id: string;
  readonly name: string;
  readonly fields: TemplateFields;
  readonly version: number;
}

/** A template's fields as they are stored. */
export const templateFields = z.object({
  title: z.string(),
  module: z.enum(MODULES),
  track: z.enum(TASK_TRACKS),
  accountableRole: z.enum(FUNCTIONAL_ROLES).nullable(),
  kpiImpact: z.string(),
  rollbackCondition: z.string(),
  acceptanceSignal: z.string(),
  notes: z.string(),
  kpiKey: z.enum(METRIC_KEYS).nullable(),
  minutes: z.number().nullable(),
  dueInDays: z.number().nullable(),
});

/** The templates that the tenant saved, by name; all of them. */
export async function listTemplates(read: TenantReader): Promise<readonly TemplateRecord[]> {
  const rows = await templateRows(read)
    .orderBy(sql`task_template.name COLLATE NOCASE`)
    .orderBy('task_template.id')
    .limit(MAX_TEMPLATES)
    .execute();
  return rows.map(toRecord);
}

export async function findTemplate(
  read: TenantReader,
  id: string,
): Promise<TemplateRecord | undefined> {
  const row = await templateRows(read).where('task_template.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toRecord(row);
}

/** Adds a template; answers its id. That its name is free was asked before. */
export async function insertTemplate(
  writer: TenantWriter,
  { name, fields }: Pick<TemplateRecord, 'name' | 'fields'>,
): Promise<string> {
  const id = writer.newId();
  await writer.insert('task_template', {
    id,
    name,
    fields_json: JSON.stringify(fields),
    created_at_ms: writer.nowMs,
    created_by: writer.actor,
  });
  saved(writer, id, name, 1);
  return id;
}

/** Puts a template back that was removed, under the id that it had. */
export async function restoreTemplate(
  writer: TenantWriter,
  { id, name, fields }: Omit<TemplateRecord, 'version'>,
): Promise<void> {
  await writer.insert('task_template', {
    id,
    name,
    fields_json: JSON.stringify(fields),
    created_at_ms: writer.nowMs,
    created_by: writer.actor,
  });
  saved(writer, id, name, 1);
}

/** Sets name and fields and counts the version up. */
export async function updateTemplate(writer: TenantWriter, record: TemplateRecord): Promise<void> {
  const { id, name, fields, version } = record;
  await writer
    .update('task_template')
    .set({ name, fields_json: JSON.stringify(fields), version: version + 1 })
    .where('id', '=', id)
    .execute();
  saved(writer, id, name, version + 1);
}

export async function removeTemplate(writer: TenantWriter, id: string): Promise<void> {
  await writer.remove('task_template').where('id', '=', id).execute();
  writer.event({ type: 'task_template.removed', subject: `task_template:${id}`, payload: {} });
  writer.touch('tasks');
}

function saved(writer: TenantWriter, id: string, name: string, version: number): void {
  const subject = `task_template:${id}`;
  writer.event({ type: 'task_template.saved', subject, payload: { version }, text: name });
  writer.touch('tasks');
}

function templateRows(read: TenantReader) {
  return read
    .from('task_template')
    .select([
      'task_template.id',
      'task_template.name',
      'task_template.fields_json',
      'task_template.version',
    ]);
}

function toRecord(row: {
  readonly id: string;
  readonly name: string;
  readonly fields_json: string;
  readonly version: number;
}): TemplateRecord {
  const { id, name, version } = row;
  return { id, name, version, fields: templateFields.parse(JSON.parse(row.fields_json)) };
}
