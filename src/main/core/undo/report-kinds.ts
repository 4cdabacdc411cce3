import { RECOMMENDATION_STATES } from '@shared/domain/reports/report';
import { z } from 'zod';
import { saveWords } from '../readouts/readout-approval';
import { refuse } from '../refuse';
import { getReadoutRow } from '../store/readouts';
import { findRecommendation, moveRecommendation } from '../store/recommendations';
import { findReport } from '../store/reports';
import { requireFound } from '../store/versioned';
import { readOneByOne, type UndoKind } from './undo-kind';

const decided = z.object({
  state: z.enum(RECOMMENDATION_STATES),
  reason: z.string(),
  // Points that were kept before these two were known have neither.
  deferred_until_ms: z.number().nullable().default(null),
  task_id: z.string().nullable().default(null),
});

/** What was decided on a recommendation. */
export const recommendationKind: UndoKind = {
  needs: 'manager',
  eventSubject: (id) => `recommendation:${id}`,
  snapshots: readOneByOne(async (read, id) => {
    const row = await findRecommendation(read, id);
    return row === undefined
      ? undefined
      : { version: row.version, title: '', state: decided.parse(row) };
  }),
  async restore(writer, _, { id, now, target }) {
    const row = requireFound('recommendation', id, await findRecommendation(writer, id));
    const { state, reason, ...rest } = decided.parse({ ...now?.state, ...target });
    const { deferred_until_ms: untilMs, task_id: taskId } = rest;
    await moveRecommendation(writer, row, { to: state, reason, untilMs, taskId });
    return undefined;
  },
};

const words = z.object({ commentary: z.string() });

/** The operator's words on a readout, as long as nobody has approved them. */
export const commentaryKind: UndoKind = {
  needs: 'editor',
  eventSubject: (id) => `report:${id}`,
  snapshots: readOneByOne(async (read, id) => {
    const row = await findReport(read, id);
    return row === undefined
      ? undefined
      : { version: row.version, title: '', state: { commentary: row.commentary } };
  }),
  async restore(writer, _, { id, target }) {
    const row = await getReadoutRow(writer, id);
    if (row.state !== 'draft' && row.state !== 'in_review') {
      throw refuse('rule_violation', 'readout_commentary_fixed');
    }
    const { commentary } = words.parse(target);
    await saveWords(writer, row, commentary);
    return undefined;
  },
};
