import { toIso } from '../../base/days';
import type { Severity } from '../incidents/incident';
import type { Shelf } from './workspace-path';

/** The id a workspace gives an incident: its instant and severity. */
export function incidentFileId(occurredAtMs: number, severity: Severity): string {
  return `INC-${toIso(occurredAtMs).replace(/[:.]/g, '-')}-${severity}`;
}

/** The file of an incident, from its id: lower case, only letters, digits and hyphens. */
export function incidentFileName(id: string): string {
  return `${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.json`;
}

/** The file of a report on its shelf; `windowDays` names a summary, later versions of a period carry a number. */
export function reportFileName(report: {
  readonly shelf: Shelf;
  readonly period: string;
  readonly windowDays: number;
  readonly version: number;
}): string {
  const what = report.shelf === 'summary' ? `${report.windowDays}d` : report.shelf;
  const again = report.version > 1 ? `-${report.version}` : '';
  return `${report.period}-${what}${again}.md`;
}

/** What a report's file name says: its day, if it begins with one, and its version, 1 without a number at the end. */
export function readReportFileName(file: string): {
  readonly day: string | undefined;
  readonly version: number;
} {
  const day = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(file)?.[0];
  const number = /-[a-z0-9]+-(\d{1,6})\.md$/.exec(file.slice(day?.length ?? 0))?.[1];
  return { day, version: number === undefined ? 1 : Number(number) };
}

/** `wanted`, or the first of wanted-2, wanted-3 … that is free; `suffix` stays at the end. */
export function freeName(wanted: string, suffix: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted + suffix)) return wanted + suffix;
  let count = 2;
  while (taken.has(`${wanted}-${count}${suffix}`)) count += 1;
  return `${wanted}-${count}${suffix}`;
}
