import { GOAL_KINDS, NOTEPAD_SECTIONS, PLAN_STATES } from '@shared/domain/plans/plan';
import { z } from 'zod';
import { requireEditable, requireOwn } from '../plans/own-plan';
import { refuse } from '../refuse';
import { listNotepad, saveNotepad } from '../store/notepads';
import { findPlan, listPlanNames, movePlan, partsOf, removePlan, updatePlan } from '../store/plans';
import { requireFound } from '../store/versioned';
import { readOneByOne, type UndoKind } from './undo-kind';

const plan = z.object({
  name: z.string(),
  title: z.string(),
  state: z.enum(PLAN_STATES),
  goal_kind: z.enum(GOAL_KINDS),
  parts_json: z.string().nullable(),
  budget_minor: z.int().nullable(),
});

/** A plan that is still a draft; what was handed in is decided on, not taken back. */
export const planKind: UndoKind = {
  needs: 'editor',
  eventSubject: (id) => `plan:${id}`,
  snapshots: readOneByOne(async (read, id) => {
    const row = await findPlan(read, id);
    return row === undefined
      ? undefined
      : { version: row.version, title: row.title, state: plan.parse(row) };
  }),
  async restore(writer, undoer, { id, target }) {
    const row = requireFound('plan', id, await findPlan(writer, id));
    requireOwn(undoer, row);
    requireEditable(row);
    if (target === null) {
      await removePlan(writer, row);
      return undefined;
    }
    const kept = plan.partial().parse(target);
    if (kept.name !== undefined && (await listPlanNames(writer)).has(kept.name)) {
      throw refuse('rule_violation', 'plan_name_taken', { name: kept.name });
    }
    const parts =
      kept.parts_json === undefined ? undefined : partsOf({ parts_json: kept.parts_json });
    await updatePlan(writer, row, {
      ...(kept.name !== undefined && { name: kept.name }),
      ...(kept.title !== undefined && { title: kept.title }),
      ...(kept.goal_kind !== undefined && { goalKind: kept.goal_kind }),
      ...(parts !== undefined && { parts }),
      ...(kept.budget_minor !== undefined && { budgetMinor: kept.budget_minor }),
    });
    if (kept.state !== undefined) {
      await movePlan(writer, id, { from: row.state, to: kept.state });
    }
    return undefined;
  },
};

const page = z.object({ text: z.string() });

/** One section of a plan's notepad: `<plan>.<section>`. */
export const notepadKind: UndoKind = {
  needs: 'editor',
  eventSubject: (id) => `plan:${id.split('.')[0]}`,
  snapshots: readOneByOne(async (read, id) => {
    const { planId, section } = parseId(id);
    const found = (await listNotepad(read, planId)).find((each) => each.section === section);
    return found === undefined ? undefined : { title: '', state: { text: found.text } };
  }),
  async restore(writer, _, { id, target }) {
    const { planId, section } = parseId(id);
    await saveNotepad(writer, planId, section, page.parse(target).text);
    return undefined;
  },
};

function parseId(id: string) {
  const [planId, name] = id.split('.');
  const section = NOTEPAD_SECTIONS.find((each) => each === name);
  if (planId === undefined || section === undefined) throw new Error(`'${id}' is no notepad page`);
  return { planId, section };
}
