import { parseInstant, toIso } from '@shared/base/days';
import { coded } from '@shared/contract/values';
import { DEFAULT_WINDOW_DAYS } from '@shared/domain/reports/report';
import type { Locale } from '@shared/domain/tenants/tenant';
import {
  freeName,
  incidentFileId,
  incidentFileName,
  reportFileName,
} from '@shared/domain/workspace/file-names';
import { isJsonObject, type JsonObject, patchObject } from '@shared/domain/workspace/merge-json';
import type { JsonValue } from '@shared/domain/workspace/strict-json';
import { fileNameOf, pathIn, SHELVES } from '@shared/domain/workspace/workspace-path';
import { isTextKey, text } from '@shared/i18n/format';
import { z } from 'zod';
import type { CycleToExport, IncidentToExport, ReportToExport } from '../store/workspace-export';

/** Path and JSON of every incident: the object as it was read where there is one, else a new file. */
export function incidentFiles(
  incidents: readonly IncidentToExport[],
  originals: ReadonlyMap<string, { readonly path: string; readonly json: JsonObject }>,
): ReadonlyMap<string, JsonObject> {
  const files = new Map<string, JsonObject>();
  for (const { path } of originals.values()) files.set(path, {});
  const taken = new Set([...files.keys()].map(fileNameOf));
  for (const incident of incidents) {
    const { severity, module, summary, occurred_at_ms: atMs } = incident;
    const original = originals.get(incident.id);
    if (original !== undefined) {
      const sameTime = parseInstant(String(original.json.created_at)) === atMs;
      const known = { severity, module, summary, ...(!sameTime && { created_at: toIso(atMs) }) };
      files.set(original.path, patchObject(original.json, known));
      continue;
    }
    // Two of one millisecond and severity keep apart (Q26).
    const plain = incidentFileName(incidentFileId(atMs, severity));
    const name = freeName(plain.slice(0, -'.json'.length), '.json', taken);
    taken.add(name);
    const again = name.slice(plain.length - '.json'.length, -'.json'.length);
    files.set(`incidents/${name}`, {
      id: incidentFileId(atMs, severity) + again,
      severity,
      module,
      summary,
      created_at: toIso(atMs),
    });
  }
  return files;
}

export interface ReportFile {
  readonly path: string;
  readonly text: string;
}

const windowed = z.object({ windowDays: z.int() });

/** Path and text of every report on a shelf, by its id; imported ones keep their names. */
export function reportFiles(
  reports: readonly ReportToExport[],
  originals: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReportFile> {
  const taken = new Set(originals.values());
  const files = new Map<string, ReportFile>();
  for (const report of reports) {
    const shelf = SHELVES.find((known) => known === report.kind);
    if (shelf === undefined) continue;
    const path = originals.get(report.id) ?? freePath(report, shelf, taken);
    taken.add(path);
    files.set(report.id, { path, text: report.markdown });
  }
  return files;
}

function freePath(
  report: ReportToExport,
  shelf: (typeof SHELVES)[number],
  taken: ReadonlySet<string>,
): string {
  const snapshot = windowed.safeParse(JSON.parse(report.snapshot_json));
  const windowDays = snapshot.data?.windowDays ?? DEFAULT_WINDOW_DAYS;
  const { period, report_version: version } = report;
  const name = reportFileName({ shelf, period, windowDays, version });
  return freeName(`reports/${shelf}/${name.slice(0, -'.md'.length)}`, '.md', taken);
}

/** `state/cycles.json`: the log as it was read with the target's paths, then our decisions. */
export function cyclesJson(
  original: JsonValue,
  cycles: readonly CycleToExport[],
  reports: ReadonlyMap<string, ReportFile>,
  target: { readonly folder: string; readonly locale: Locale },
): JsonValue {
  const read = Array.isArray(original) ? original.filter(isJsonObject) : [];
  const kept = read.map((entry) => {
    const name = fileNameOf(String(entry.report_file));
    return { ...entry, report_file: pathIn(target.folder, 'reports', String(entry.cadence), name) };
  });
  const ours = cycles.filter(({ origin }) => origin === 'native');
  return [
    ...kept,
    ...ours.map((cycle) => ({
      cadence: cycle.cadence,
      report_file: pathIn(target.folder, ...reportPathOf(cycle, reports).split('/')),
      decision: cycle.decision,
      reason: reasonOf(cycle, target.locale),
      generated_at: toIso(cycle.decided_at_ms),
    })),
  ];
}

function reportPathOf(
  { report_id: id, cadence }: CycleToExport,
  reports: ReadonlyMap<string, ReportFile>,
): string {
  const report = reports.get(id ?? '');
  if (report === undefined) throw new Error(`A ${cadence} cycle has no report ${id}`);
  return report.path;
}

function reasonOf(cycle: CycleToExport, locale: Locale): string {
  if (cycle.reason_json === null) return cycle.reason_text ?? '';
  const { code, params } = coded.parse(JSON.parse(cycle.reason_json));
  const key = `cycles.reason.${code}`;
  if (!isTextKey(key)) throw new Error(`No text is called '${key}'`);
  return text(locale, key, params);
}
