import { addDays, DAY_MS } from '@shared/base/days';
import { dayOf, endOfDay, startOfDay } from '@shared/base/zones';
import type { Parsed } from '@shared/contract';
import { cyclesDue } from '@shared/domain/calendar/cycle-due';
import { isReadOut, monthsDue, readoutDueOn } from '@shared/domain/calendar/readout-due';
import { CADENCES } from '@shared/domain/cycles/cycle';
import { POSTMORTEM_DUE_MS } from '@shared/domain/incidents/incident';
import { isPostmortemOverdue, postmortemDue } from '@shared/domain/incidents/postmortem';
import {
  listCampaignStarts,
  listExpiringEvidence,
  listLastCycles,
  listNewestOfMonths,
  listOpenIncidents,
} from '../store/calendar-deadlines';
import { incidentRef } from '../store/incidents';
import type { TenantsReader } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';
import type { CalendarItem } from './task-items';

interface Asked {
  readonly input: Parsed<'calendar.items'>;
  readonly tenants: readonly TenantRecord[];
  readonly nowMs: number;
}

/** Cycles by the day in the tenant's zone on which they are due (M37, Q30). */
export async function cycleItems(
  read: TenantsReader,
  { input, tenants, nowMs }: Asked,
): Promise<readonly CalendarItem[]> {
  const starts = await listCampaignStarts(read);
  const lasts = await listLastCycles(read);
  return tenants.flatMap(({ id: tenantId, zone }) =>
    CADENCES.flatMap((cadence) =>
      cyclesDue({
        cadence,
        lastMs: lasts.find((each) => each.tenantId === tenantId && each.cadence === cadence)
          ?.lastMs,
        campaignStartedMs: starts.get(tenantId),
        nowMs,
        window: {
          startMs: startOfDay(input.fromOn, zone),
          endMs: endOfDay(input.toOn, zone) - 1,
        },
      }).map(({ dueMs, overdue }): CalendarItem => {
        const onDay = dayOf(dueMs, zone);
        const id = `cycle:${tenantId}:${cadence}:${onDay}`;
        return { id, kind: 'cycle_due', tenantId, onDay, overdue, cadence, atMs: dueMs };
      }),
    ),
  );
}

/** Postmortems that are owed, by the day on which they are due (Q10, M174). */
export async function postmortemItems(
  read: TenantsReader,
  { input, tenants, nowMs }: Asked,
): Promise<readonly CalendarItem[]> {
  // Wide enough for every zone; the day in the tenant's own decides below.
  const window = {
    startMs: startOfDay(input.fromOn, 'UTC') - POSTMORTEM_DUE_MS - DAY_MS,
    endMs: endOfDay(input.toOn, 'UTC') - POSTMORTEM_DUE_MS + DAY_MS,
  };
  const zones = new Map(tenants.map(({ id, zone }) => [id, zone]));
  const incidents = await listOpenIncidents(read, window, input.modules);
  return incidents.flatMap((incident): CalendarItem[] => {
    const { tenantId, severity, summary, occurredAtMs } = incident;
    const zone = zones.get(tenantId) ?? 'UTC';
    const due = postmortemDue({ severity, occurredAtMs, zone });
    if (due === undefined) return [];
    const onDay = dayOf(due.dueMs, zone);
    if (onDay < input.fromOn || onDay > input.toOn) return [];
    return [
      {
        id: `postmortem:${incident.id}`,
        kind: 'postmortem_due',
        tenantId,
        onDay,
        overdue: isPostmortemOverdue(due, incident.state, nowMs),
        incidentId: incident.id,
        ref: incidentRef(incident.ordinal),
        summary,
        severity,
        atMs: due.dueMs,
      },
    ];
  });
}

/** Evidence by the last day on which it counts. */
export async function evidenceItems(
  read: TenantsReader,
  { input, tenants, nowMs }: Asked,
): Promise<readonly CalendarItem[]> {
  const todays = new Map(tenants.map(({ id, zone }) => [id, dayOf(nowMs, zone)]));
  return (await listExpiringEvidence(read, input)).map(
    ({ tenantId, id, gate, field, expiresOn }): CalendarItem => ({
      id: `evidence:${id}`,
      kind: 'evidence_expiry',
      tenantId,
      onDay: expiresOn,
      overdue: expiresOn < (todays.get(tenantId) ?? ''),
      evidenceId: id,
      gate,
      field,
    }),
  );
}

/** Months that have no readout yet that holds, by the day on which it is due; none of before the tenant was there. */
export async function readoutItems(
  read: TenantsReader,
  { input, tenants, nowMs }: Asked,
): Promise<readonly CalendarItem[]> {
  const months = monthsDue(input.fromOn, input.toOn);
  const newest = new Map(
    (await listNewestOfMonths(read, months)).map((each) => [
      `${each.tenantId} ${each.month}`,
      each,
    ]),
  );
  return tenants.flatMap(({ id: tenantId, zone, created_at_ms: createdAtMs }) =>
    months
      .filter((month) => month >= dayOf(createdAtMs, zone).slice(0, 7))
      .flatMap((month): CalendarItem[] => {
        const readout = newest.get(`${tenantId} ${month}`);
        if (isReadOut(readout)) return [];
        const onDay = readoutDueOn(month);
        return [
          {
            id: `report:${tenantId}:${month}`,
            kind: 'readout_due',
            tenantId,
            onDay,
            overdue: nowMs >= startOfDay(addDays(onDay, 1), zone),
            month,
            reportId: readout?.reportId ?? null,
            state: readout?.state ?? null,
          },
        ];
      }),
  );
}
