import { rollingWindow } from '@shared/domain/cycles/window';
import { type GrowthSummary, summarize } from '@shared/domain/reports/growth-summary';
import { parseWindow, type ReportWindow } from '@shared/domain/reports/report-window';
import { snapshotIncident } from '../cycles/gather-snapshot';
import { readGateEvaluation } from '../gates/read-gates';
import { decisionsBetween } from '../store/cycles';
import { incidentsOccurred } from '../store/incidents';
import type { TenantReader } from '../store/tenant-access';

/** A summary and whether its window was understood (Q16). */
export type Growth = GrowthSummary & Pick<ReportWindow, 'fellBack'>;

/** The growth summary up to an instant: gates as stored now, decisions and incidents of the window (M180–M182). */
export async function readGrowth(
  read: TenantReader,
  windowText: string,
  { asOfMs, nowMs }: { readonly asOfMs: number; readonly nowMs: number },
): Promise<Growth> {
  const { days, fellBack } = parseWindow(windowText);
  const window = rollingWindow(days, asOfMs);
  const summary = summarize({
    gates: await readGateEvaluation(read, nowMs),
    cycles: await decisionsBetween(read, window),
    incidents: (await incidentsOccurred(read, window)).map(snapshotIncident),
    windowDays: days,
    asOfMs,
  });
  return { ...summary, fellBack };
}
