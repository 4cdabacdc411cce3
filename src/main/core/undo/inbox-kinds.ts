import { INBOX_MARKS, TODAY_KINDS } from '@shared/domain/today/today-kind';
import { z } from 'zod';
import { refuse } from '../refuse';
import { findMember } from '../store/memberships';
import { findMark, type MarkKey, setMark } from '../store/today-marks';
import { readOneByOne, type UndoKind } from './undo-kind';

const kept = z.object({
  until_ms: z.number().nullable(),
  gravity: z.union([z.literal(1), z.literal(2)]),
  reason: z.string(),
  assignee_id: z.string().nullable(),
  set_at_ms: z.number(),
  set_by: z.string(),
});
const keyOfId = z.tuple([z.enum(TODAY_KINDS), z.string(), z.enum(INBOX_MARKS), z.string()]);

/** How a point names a mark: kind, thing, mark and person. */
export function markId({ kind, subjectId, mark, person }: MarkKey): string {
  return `${kind}.${subjectId}.${mark}.${person}`;
}

function keyOf(id: string): MarkKey {
  const [kind, subjectId, mark, person] = keyOfId.parse(id.split('.'));
  return { kind, subjectId, mark, person };
}

function inboxKind(needs: UndoKind['needs']): UndoKind {
  return {
    needs,
    eventSubject: (id) => `inbox:${id.split('.').slice(0, 2).join('.')}`,
    snapshots: readOneByOne(async (read, id) => {
      const found = await findMark(read, keyOf(id));
      return found === undefined ? undefined : { title: '', state: { ...found } };
    }),
    async restore(writer, _, { id, now, target }) {
      const state = target === null ? undefined : kept.parse({ ...now?.state, ...target });
      const assigneeId = state?.assignee_id ?? null;
      if (assigneeId !== null && (await findMember(writer, assigneeId)) === undefined) {
        throw refuse('not_found', 'today_not_member');
      }
      await setMark(writer, keyOf(id), state);
      return undefined;
    },
  };
}

/** What a person put away or handed over. */
export const inboxMarkKind = inboxKind('editor');
/** What was put off for everybody. */
export const inboxDeferralKind = inboxKind('manager');
