import { thresholdsOf } from '@shared/domain/metrics/own-thresholds';
import { refuse } from '../refuse';
import type { Handlers } from '../rpc/context';
import {
  chosenIdsTouching,
  findConflict,
  listConflicts,
  resolveConflict,
} from '../store/conflicts';
import { findObservation, observationsTouching, periodKey } from '../store/observations';
import { getTenant } from '../store/tenants';
import { clearTrendOverride, saveTrendOverride, trendOverrides } from '../store/trends';
import { requireFound } from '../store/versioned';
import { undoable } from '../undo/undoable';
import { conflictViews, observationViews } from './conflict-view';
import { measuresOf } from './measures';
import { readTrends, trendNow } from './read-trends';
import { recordObservations } from './record-observations';
import { saveThresholds } from './save-thresholds';
import { readThresholds } from './thresholds';
import { signalViews } from './trend-view';
import { valuesPage } from './value-pages';

/** Measures, the trends they make and the conflicts between their sources (Q37, M188, M189, M198). */
export const metricHandlers = {
  'metrics.measures': async ({ read, nowMs }, { windowDays }) =>
    measuresOf(read, { nowMs, windowDays }),

  'metrics.values': async ({ read }, input) => valuesPage(read, input),

  'metrics.trends': async ({ read, nowMs }, { windowDays, asOfMs = nowMs }) => {
    const { zone } = await getTenant(read);
    const readings = await readTrends(read, { asOfMs, windowDays, zone });
    return { asOfMs, windowDays, signals: await signalViews(read, readings) };
  },

  'metrics.setTrend': ({ write }, { key, value: to, note }) =>
    write(async (writer) => {
      const from = await trendNow(writer, key);
      await undoable(writer, { kind: 'trend', id: key, did: 'trend_set' }, () =>
        saveTrendOverride(writer, key, from, to, note),
      );
      return { key, from, to };
    }),

  'metrics.clearTrend': ({ write }, { key }) =>
    write(async (writer) => {
      const override = (await trendOverrides(writer)).get(key);
      if (override !== undefined) {
        await undoable(writer, { kind: 'trend', id: key, did: 'trend_cleared' }, () =>
          clearTrendOverride(writer, key, override.value),
        );
      }
      return { done: true as const };
    }),

  'metrics.setThresholds': ({ write }, { key, to }) =>
    write(async (writer) => {
      await saveThresholds(writer, key, to);
      return thresholdsOf(await readThresholds(writer), key);
    }),

  'observations.list': async ({ read }, { key, fromOn, toOn }) => {
    const rows = await observationsTouching(read, [key], fromOn, toOn);
    return observationViews(read, rows, await chosenIdsTouching(read, [key], fromOn, toOn));
  },

  'observations.record': ({ write }, { observations }) =>
    write((writer) => recordObservations(writer, observations)),

  'conflicts.list': async ({ read }, { state }) =>
    conflictViews(read, await listConflicts(read, state)),

  'conflicts.resolve': async ({ read, write }, { conflictId, chosenId, note }) => {
    await write(async (writer) => {
      const conflict = requireFound('conflict', conflictId, await findConflict(writer, conflictId));
      const chosen = requireFound('value', chosenId, await findObservation(writer, chosenId));
      if (periodKey(chosen) !== periodKey(conflict)) {
        throw refuse('invalid_input', 'not_of_conflict');
      }
      const undo = { kind: 'conflict', id: conflictId, did: 'conflict_resolved' } as const;
      await undoable(writer, undo, () => resolveConflict(writer, conflict, chosenId, note.trim()));
    });
    const row = requireFound('conflict', conflictId, await findConflict(read, conflictId));
    const [view] = await conflictViews(read, [row]);
    return requireFound('conflict', conflictId, view);
  },
} satisfies Partial<Handlers>;
