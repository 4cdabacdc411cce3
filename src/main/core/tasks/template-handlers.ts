import type { Handlers } from '../rpc/context';
import {
  findTemplate,
  insertTemplate,
  removeTemplate,
  updateTemplate,
} from '../store/task-templates';
import { findTask } from '../store/tasks';
import { getTenant } from '../store/tenants';
import { requireFound, requireVersion } from '../store/versioned';
import { undoable, undoableNew } from '../undo/undoable';
import { requireTitle } from './require-title';
import { fieldsOfTask, requireNameFree, savedTemplate, templateList } from './templates';

const SAVED = { kind: 'task_template', did: 'template_saved' } as const;

/** Kinds of work that come again: ours, and those that a tenant keeps (M44). */
export const templateHandlers = {
  'taskTemplates.list': ({ read }) => templateList(read),

  'taskTemplates.save': async ({ read, write }, { name, fields, replaces }) => {
    requireTitle(fields.title);
    const id = await write(async (writer) => {
      if (replaces === undefined) {
        await requireNameFree(writer, name, undefined);
        return undoableNew(writer, SAVED, () => insertTemplate(writer, { name, fields }));
      }
      const { templateId, expectedVersion } = replaces;
      const before = requireFound('template', templateId, await findTemplate(writer, templateId));
      requireVersion('template', expectedVersion, before.version);
      await requireNameFree(writer, name, templateId);
      await undoable(writer, { ...SAVED, id: templateId }, () =>
        updateTemplate(writer, { ...before, name, fields }),
      );
      return templateId;
    });
    return savedTemplate(read, id);
  },

  'taskTemplates.saveFromTask': async ({ read, write }, { name, taskId }) => {
    const id = await write(async (writer) => {
      const task = requireFound('task', taskId, await findTask(writer, taskId));
      await requireNameFree(writer, name, undefined);
      const { content_locale: locale } = await getTenant(writer);
      return undoableNew(writer, SAVED, () =>
        insertTemplate(writer, { name, fields: fieldsOfTask(task, locale) }),
      );
    });
    return savedTemplate(read, id);
  },

  'taskTemplates.remove': async ({ write }, { templateId, expectedVersion }) => {
    await write(async (writer) => {
      const before = requireFound('template', templateId, await findTemplate(writer, templateId));
      requireVersion('template', expectedVersion, before.version);
      const undo = { kind: 'task_template', id: templateId, did: 'template_removed' } as const;
      await undoable(writer, undo, () => removeTemplate(writer, templateId));
    });
    return { done: true };
  },
} satisfies Partial<Handlers>;
