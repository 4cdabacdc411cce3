import { TREND_KEYS, TREND_VALUES, type TrendKey } from '@shared/domain/metrics/trend';
import { z } from 'zod';
import { trendNow } from '../metrics/read-trends';
import { findConflict, restoreConflict } from '../store/conflicts';
import { clearTrendOverride, restoreTrendOverride, trendOverrides } from '../store/trends';
import { requireFound } from '../store/versioned';
import { readOneByOne, type UndoKind } from './undo-kind';

const override = z.object({
  value: z.enum(TREND_VALUES),
  note: z.string(),
  by: z.string(),
  atMs: z.int(),
});

/** The operator's own word on a trend; it comes back with the one who said it. */
export const trendKind: UndoKind = {
  needs: 'manager',
  eventSubject: (id) => `trend:${id}`,
  snapshots: readOneByOne(async (read, id) => {
    const found = (await trendOverrides(read)).get(trendKey(id));
    return found === undefined ? undefined : { title: '', state: { ...found } };
  }),
  async restore(writer, _, { id, now, target }) {
    const key = trendKey(id);
    if (target === null) {
      await clearTrendOverride(writer, key, override.parse(now?.state).value);
      return undefined;
    }
    const from = await trendNow(writer, key);
    await restoreTrendOverride(writer, key, from, override.parse({ ...now?.state, ...target }));
    return undefined;
  },
};

const choice = z.object({
  state: z.enum(['open', 'resolved']),
  chosen_id: z.string().nullable(),
  note: z.string(),
  resolved_by: z.string().nullable(),
  resolved_at_ms: z.int().nullable(),
});

/** Which of two values figures use; both stay whatever was chosen (M188). */
export const conflictKind: UndoKind = {
  needs: 'manager',
  eventSubject: (id) => `conflict:${id}`,
  snapshots: readOneByOne(async (read, id) => {
    const row = await findConflict(read, id);
    return row === undefined ? undefined : { title: '', state: choice.parse(row) };
  }),
  async restore(writer, _, { id, now, target }) {
    const row = requireFound('conflict', id, await findConflict(writer, id));
    await restoreConflict(writer, row, choice.parse({ ...now?.state, ...target }));
    return undefined;
  },
};

function trendKey(id: string): TrendKey {
  const key = TREND_KEYS.find((each) => each === id);
  if (key === undefined) throw new Error(`'${id}' is no trend`);
  return key;
}
