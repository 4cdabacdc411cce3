import { FACTORS, type Factor } from '@shared/domain/priority/factors';
import { DEFAULT_WEIGHTS, factorsOf, priorityOf } from '@shared/domain/priority/priority';
import { reasonOf } from '@shared/domain/priority/reasons';
import type { Handlers } from '../rpc/context';
import { countOpenOnBoard, findPriorityRow, previewPriorities } from '../store/priority';
import { saveTenantSetting } from '../store/settings';
import { getTenant } from '../store/tenants';
import { requireFound } from '../store/versioned';
import { taskTitle } from '../tasks/task-view';
import { undoable } from '../undo/undoable';
import { type Basis, factsOf, gatherBasis, keptBasis, readWeights } from './basis';

/** Scores that explain themselves, and the weights that make them (M64). */
export const priorityHandlers = {
  'priority.explain': async ({ read, nowMs }, { taskId }) => {
    const row = requireFound('task', taskId, await findPriorityRow(read, taskId));
    if (row.state === 'completed' || row.state === 'cancelled') return null;
    // Only a database of an older version has tasks and no basis yet.
    const basis: Basis = (await keptBasis(read)) ?? (await gatherBasis(read, nowMs));
    const facts = factsOf(row, basis);
    const { score, parts } = priorityOf(factorsOf(facts), basis.weights);
    const withReason = parts.map((part) => {
      const { code, params } = reasonOf(part.factor, facts);
      return { ...part, because: { code, params: { ...params } } };
    });
    return { score, todayOn: basis.todayOn, parts: withReason };
  },

  'priority.weights': async ({ read }) => ({
    weights: { ...(await readWeights(read)) },
    initial: { ...DEFAULT_WEIGHTS },
  }),

  'priority.preview': async ({ read }, { weights, limit }) => {
    const { content_locale: locale } = await getTenant(read);
    const rows = await previewPriorities(read, weights, limit);
    return {
      total: await countOpenOnBoard(read),
      rows: rows.map((row) => ({
        id: row.id,
        title: taskTitle(row, locale),
        module: row.module,
        score: row.score,
        scoreBefore: row.score_before,
        place: row.place,
        placeBefore: row.place_before,
      })),
    };
  },

  'priority.setWeights': async ({ read, write }, { weights }) => {
    await write(async (writer) => {
      const before = await readWeights(writer);
      if (FACTORS.every((factor: Factor) => before[factor] === weights[factor])) return;
      const setting = { kind: 'setting', id: 'priority.weights', did: 'setting_changed' } as const;
      await undoable(writer, setting, () => saveTenantSetting(writer, setting.id, before, weights));
    });
    return { weights: { ...(await readWeights(read)) } };
  },
} satisfies Partial<Handlers>;
