import { MAX_TASK_FILES, mayDetach } from '@shared/domain/tasks/task-file';
import { z } from 'zod';
import { refuse, refuseRole } from '../refuse';
import { findFile } from '../store/files';
import { detachFile, listTaskFiles, reattachFile } from '../store/task-files';
import {
  findTemplate,
  removeTemplate,
  restoreTemplate,
  templateFields,
  updateTemplate,
} from '../store/task-templates';
import { requireFound } from '../store/versioned';
import { requireNameFree } from '../tasks/templates';
import { readOneByOne, type UndoKind } from './undo-kind';

const note = z.object({ addedAtMs: z.int(), addedBy: z.string() });

/** A file beside a task, `<task>.<file>`; the file itself stays whatever happens to the note of it. */
export const taskFileKind: UndoKind = {
  needs: 'editor',
  eventSubject: (id) => `task:${parseId(id).taskId}`,
  snapshots: readOneByOne(async (read, id) => {
    const { taskId, fileId } = parseId(id);
    const file = (await listTaskFiles(read, taskId)).find((each) => each.id === fileId);
    if (file === undefined) return undefined;
    const { added_at_ms: addedAtMs, added_by: addedBy } = file;
    return { title: file.name, state: { addedAtMs, addedBy } };
  }),
  async restore(writer, { role, profile }, { id, now, target }) {
    const { taskId, fileId } = parseId(id);
    if (target === null) {
      const { addedBy } = note.parse(now?.state);
      if (!mayDetach(role, profile.id, addedBy)) throw refuseRole('manager', 'file_of_another');
      await detachFile(writer, taskId, fileId);
      return undefined;
    }
    requireFound('file', fileId, await findFile(writer, fileId));
    if ((await listTaskFiles(writer, taskId)).length >= MAX_TASK_FILES) {
      throw refuse('rule_violation', 'task_files_full', { most: MAX_TASK_FILES });
    }
    await reattachFile(writer, taskId, fileId, note.parse(target));
    return undefined;
  },
};

function parseId(id: string) {
  const [taskId, fileId] = id.split('.');
  if (taskId === undefined || fileId === undefined) throw new Error(`'${id}' is no file of a task`);
  return { taskId, fileId };
}

const template = z.object({ name: z.string(), fields: templateFields });

/** A kind of work that comes again. */
export const taskTemplateKind: UndoKind = {
  needs: 'manager',
  eventSubject: (id) => `task_template:${id}`,
  snapshots: readOneByOne(async (read, id) => {
    const found = await findTemplate(read, id);
    if (found === undefined) return undefined;
    return { title: found.name, state: { name: found.name, fields: found.fields } };
  }),
  async restore(writer, _, { id, now, target }) {
    if (target === null) {
      await removeTemplate(writer, id);
      return undefined;
    }
    const { name, fields } = template.parse({ ...now?.state, ...target });
    await requireNameFree(writer, name, id);
    const current = await findTemplate(writer, id);
    if (current === undefined) await restoreTemplate(writer, { id, name, fields });
    else await updateTemplate(writer, { ...current, name, fields });
    return undefined;
  },
};
