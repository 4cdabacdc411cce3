import { monthBounds } from '@shared/base/zones';
import type { Handlers, TenantsContext } from '../rpc/context';
import { listMonthTenants } from '../store/month-readiness';
import { listReadoutsBefore, type ReadoutOfMonth } from '../store/readout-months';
import { getReadoutRow } from '../store/readouts';
import { readChangedMonth } from './changed-month';
import { openExportFolder } from './export-folder';
import { exportMonth } from './export-month';
import { readMonthRows } from './month-view';

/** The month-end of several tenants: how far each is, what became of it, and its export (J5). */
export const monthHandlers = {
  'readouts.month': async (context, { month }) => ({
    month,
    rows: await readMonthRows(context, month),
  }),

  'readouts.earlier': async (context, { before, limit }) => {
    const found = await listReadoutsBefore(context.read, before, limit);
    const tenants = await listMonthTenants(context.read);
    return [...Map.groupBy(found, ({ month }) => month)].map(([month, rows]) => {
      const inTime = tenants.filter(
        ({ zone, createdAtMs }) => createdAtMs < monthBounds(month, zone).endMs,
      );
      return earlierMonth(
        month,
        rows,
        inTime.map(({ id }) => id),
      );
    });
  },

  'readouts.changes': async ({ read, nowMs }, { reportId }) => {
    const { frozen, now, changed } = await readChangedMonth(
      read,
      await getReadoutRow(read, reportId),
      nowMs,
    );
    const usedIn = ({ figures }: typeof now, key: string) =>
      figures.find((figure) => figure.key === key)?.used?.current ?? null;
    return {
      changed: [...changed],
      figures: now.figures
        .map(({ key }) => ({ key, frozen: usedIn(frozen, key), now: usedIn(now, key) }))
        .filter((figure) => figure.frozen !== figure.now),
    };
  },

  'readouts.exportMonth': (context: TenantsContext, input) => exportMonth(context, input),

  'readouts.openExport': async ({ services }, { month }) => openExportFolder(services, month),
} satisfies Partial<Handlers>;

function earlierMonth(month: string, rows: readonly ReadoutOfMonth[], inTime: readonly string[]) {
  const printed = rows.flatMap(({ state, printedAtMs }) =>
    state === 'exported' && printedAtMs !== null ? [printedAtMs] : [],
  );
  const count = (state: ReadoutOfMonth['state']) =>
    rows.filter((row) => row.state === state).length;
  return {
    month,
    tenants: new Set([...inTime, ...rows.map(({ tenantId }) => tenantId)]).size,
    approved: count('approved') + count('exported'),
    exported: count('exported'),
    exportedAtMs: printed.length === 0 ? null : Math.max(...printed),
  };
}
