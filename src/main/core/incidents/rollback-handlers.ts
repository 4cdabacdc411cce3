import { ERROR_CODES } from '@shared/base/errors';
import type { Output } from '@shared/contract';
import { coded } from '@shared/contract/values';
import type { RollbackKind } from '@shared/domain/incidents/rollback';
import { z } from 'zod';
import { refuse } from '../refuse';
import type { Handlers } from '../rpc/context';
import { type NameOf, namesOf } from '../store/actor-names';
import {
  countRollbackItems,
  findRollbackItems,
  listRollbackItems,
  type RollbackItem,
  saveRollback,
} from '../store/incident-rollbacks';
import { findIncident, type IncidentRow } from '../store/incidents';
import type { TenantReader } from '../store/tenant-access';
import { cutPage } from '../store/time-cursor';
import { requireFound } from '../store/versioned';
import { compareChange } from './compare-change';
import { requireRollback, rollBack, rollbackWindow } from './roll-back';

/** Rolling back what was changed before a P0 (M176, D14). */
export const rollbackHandlers = {
  'incidents.undoPoints': async ({ read }, { incidentId, after, limit }) => {
    const window = await rollbackWindow(read, await getIncident(read, incidentId));
    const found = await listRollbackItems(read, window, { after, limit });
    const { rows, next } = cutPage(found, limit, (item) => ({
      atMs: item.capturedAtMs,
      id: item.groupId,
    }));
    const actors = rows.flatMap(({ capturedBy, triedBy }) => [capturedBy, triedBy]);
    const nameOf = await namesOf(read, actors);
    const counts = await countRollbackItems(read, window);
    return {
      sinceMs: window.sinceMs,
      rows: rows.map((item) => rowView(item, nameOf)),
      next,
      total: counts.ready + counts.done + counts.refused + counts.by_hand,
    };
  },

  'incidents.undoPoint': async ({ read }, { incidentId, groupId }) => {
    const window = await rollbackWindow(read, await getIncident(read, incidentId));
    const [item] = await findRollbackItems(read, window, [groupId]);
    if (item === undefined) throw refuse('not_found', 'rollback_not_found');
    return compareChange(read, groupId);
  },

  'incidents.rollBack': (context, { incidentId, groupIds }) =>
    rollBack(context, (writer) => getIncident(writer, incidentId), groupIds),

  'incidents.settleByHand': ({ write }, { incidentId, groupId, note }) =>
    write(async (writer) => {
      const row = await getIncident(writer, incidentId);
      requireRollback(row);
      const [item] = await findRollbackItems(writer, await rollbackWindow(writer, row), [groupId]);
      if (item === undefined) throw refuse('not_found', 'rollback_not_found');
      // Only what was tried and stayed: by hand is the second way, not a way around the first.
      if (item.state !== 'refused') throw refuse('rule_violation', 'rollback_not_refused');
      await saveRollback(writer, incidentId, item, { state: 'by_hand', note });
      return { groupId, state: 'by_hand' as const };
    }),
} satisfies Partial<Handlers>;

async function getIncident(read: TenantReader, id: string): Promise<IncidentRow> {
  return requireFound('incident', id, await findIncident(read, id));
}

const storedError = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
});

function rowView(
  item: RollbackItem,
  nameOf: NameOf,
): Output<'incidents.undoPoints'>['rows'][number] {
  const colon = item.subject.indexOf(':');
  const { triedAtMs, triedBy, correlationId, errorJson } = item;
  return {
    groupId: item.groupId,
    did: coded.parse(JSON.parse(item.labelJson)),
    subject: {
      // The list holds these kinds only.
      kind: item.subject.slice(0, colon) as RollbackKind,
      id: item.subject.slice(colon + 1),
      title: item.title,
    },
    count: item.points,
    capturedAtMs: item.capturedAtMs,
    by: nameOf(item.capturedBy),
    state: item.state,
    tried:
      triedAtMs === null || triedBy === null || correlationId === null
        ? null
        : {
            atMs: triedAtMs,
            by: nameOf(triedBy),
            correlationId,
            error: errorJson === null ? null : storedError.parse(JSON.parse(errorJson)),
          },
  };
}
