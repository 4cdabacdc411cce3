import { monthOf } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import { SEVERITIES } from '@shared/domain/incidents/incident';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { expectedFigures, exportRefusal, nextStep } from '@shared/domain/readout/month-end';
import { monthOfCycle } from '@shared/domain/readout/month-of-cycle';
import { isIncidentOver } from '@shared/domain/readout/readiness';
import { changedParts } from '../reports/report-view';
import type { TenantsContext } from '../rpc/context';
import { type NameOf, namesOf } from '../store/actor-names';
import {
  countMonthConflicts,
  listMeasuresSeen,
  listMonthIncidents,
  listMonthlyCycles,
  listMonthTenants,
  listNewestReadouts,
  listPdfs,
  type MonthIncident,
  type SeenMeasure,
  type StoredPdf,
} from '../store/month-readiness';

type Row = Output<'readouts.month'>['rows'][number];
type StoredReadout = Awaited<ReturnType<typeof listNewestReadouts>>[number];

/** Where each tenant's month stands; the number of statements does not grow with the tenants. */
export async function readMonthRows(
  { read, tenants, nowMs }: Pick<TenantsContext, 'read' | 'tenants' | 'nowMs'>,
  month: string,
): Promise<Row[]> {
  const roles = new Map(tenants.map(({ tenantId, role }) => [tenantId, role]));
  const measures = grouped(await listMeasuresSeen(read, month, nowMs));
  const conflicts = grouped(await countMonthConflicts(read, month));
  const cycles = grouped(await listMonthlyCycles(read, month));
  const incidents = grouped(await listMonthIncidents(read, month));
  const readouts = await listNewestReadouts(read, month);
  const pdfs = await listPdfs(
    read,
    readouts.map(({ id }) => id),
  );
  const nameOf = await namesOf(
    read,
    readouts.flatMap((row) => [row.created_by, row.approved_by]),
  );
  return (await listMonthTenants(read)).map(({ id, zone }) => {
    const cycle = cycles.get(id)?.findLast((each) => isOfMonth(each, zone, month));
    const stored = readouts.find(({ tenant_id }) => tenant_id === id);
    const standing = {
      role: roles.get(id) ?? 'editor',
      figures: figuresOf(measures.get(id) ?? []),
      conflicts: {
        open: countOf(conflicts.get(id), 'open'),
        resolved: countOf(conflicts.get(id), 'resolved'),
      },
      cycle: cycle === undefined ? null : cycleOf(cycle),
      readout: stored === undefined ? null : readoutOf(stored, pdfs, nameOf),
    };
    const judged = judgedReadout(standing.readout);
    const refusal = exportRefusal(standing.role, judged);
    return {
      tenantId: id,
      zone,
      ...standing,
      incidents: incidentsOf(
        (incidents.get(id) ?? []).filter((each) => monthOf(each.occurredAtMs, zone) === month),
      ),
      step: nextStep({ ...standing, readout: judged }),
      skip: refusal === undefined ? null : { code: refusal.code, params: { ...refusal.params } },
    };
  });
}

const isOfMonth = (
  cycle: { readonly windowStartMs: number | null; readonly windowEndMs: number },
  zone: string,
  month: string,
) => monthOfCycle({ cadence: 'monthly', ...cycle }, zone) === month;

const cycleOf = ({ id, ordinal, decision, windowEndMs }: NonNullable<Row['cycle']>) => ({
  id,
  ordinal,
  decision,
  windowEndMs,
});

/** A readout as the rules of the month-end see it. */
export function judgedReadout(
  readout: Pick<NonNullable<Row['readout']>, 'state' | 'changed'> | null,
) {
  return readout === null
    ? null
    : { state: readout.state, changed: readout.state === 'stale' || readout.changed.length > 0 };
}

function figuresOf(seen: readonly SeenMeasure[]): Row['figures'] {
  const expected = expectedFigures(seen.map(({ key }) => key));
  const here = seen.flatMap(({ key, inMonthAtMs }) => (inMonthAtMs === null ? [] : [key]));
  const newest = seen.flatMap(({ inMonthAtMs }) => inMonthAtMs ?? []);
  return {
    present: here.length,
    expected: expected.length,
    missing: METRIC_KEYS.filter((key) => expected.includes(key) && !here.includes(key)),
    newestAtMs: newest.length === 0 ? null : Math.max(...newest),
  };
}

function incidentsOf(incidents: readonly MonthIncident[]): Row['incidents'] {
  const open = incidents.filter(({ state }) => !isIncidentOver(state));
  return {
    open: open.length,
    closed: incidents.length - open.length,
    highestOpen: SEVERITIES.find((each) => open.some(({ severity }) => severity === each)) ?? null,
  };
}

function readoutOf(row: StoredReadout, pdfs: readonly StoredPdf[], nameOf: NameOf) {
  const pdf = pdfs.find(({ reportId }) => reportId === row.id);
  return {
    reportId: row.id,
    reportVersion: row.report_version,
    version: row.version,
    state: row.state,
    changed: changedParts(row),
    changedAtMs: row.stale_at_ms,
    by: nameOf(row.created_by),
    approvedBy: row.approved_by === null ? null : nameOf(row.approved_by),
    approvedAtMs: row.approved_at_ms,
    selfApproved: row.self_approved === 1,
    pdf:
      pdf === undefined
        ? null
        : {
            paper: pdf.paper,
            pages: pdf.pages,
            bytes: pdf.bytes,
            printedAtMs: pdf.printedAtMs,
          },
  } satisfies NonNullable<Row['readout']>;
}

function grouped<T extends { readonly tenantId: string }>(rows: readonly T[]) {
  return Map.groupBy(rows, ({ tenantId }) => tenantId);
}

function countOf(
  counts: readonly { readonly state: string; readonly count: number }[] | undefined,
  state: string,
): number {
  return counts?.find((each) => each.state === state)?.count ?? 0;
}
