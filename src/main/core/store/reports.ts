import { REPORT_KINDS, type ReportKind } from '@shared/domain/reports/report';
import type { Locale } from '@shared/domain/tenants/tenant';
import type { Selectable } from 'kysely';
import type { ReportTable } from './schema-records';
import type { TenantReader, TenantWriter } from './tenant-access';
import { parseTimeCursor } from './time-cursor';

/** The columns of a report as the shelves show it. */
export const REPORT_LINE = [
  'id',
  'kind',
  'period',
  'report_version',
  'state',
  'locale',
  'snapshot_hash',
  'created_at_ms',
  'created_by',
  'approved_at_ms',
  'approved_by',
  'self_approved',
  'origin',
  'version',
  'stale_at_ms',
  'stale_json',
] as const;
/** A report without what it froze, as the shelves show it. */
export type ReportLine = Pick<Selectable<ReportTable>, (typeof REPORT_LINE)[number]>;
export type ReportRow = Omit<Selectable<ReportTable>, 'tenant_id'>;

export async function findReport(read: TenantReader, id: string): Promise<ReportRow | undefined> {
  return read
    .from('report')
    .select([...REPORT_LINE, 'snapshot_json', 'markdown', 'commentary', 'facts_hash'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The rows of one tenant or of several. */
type Rows = Pick<TenantReader, 'from'>;

function matching(read: Rows, kind: ReportKind | undefined) {
  const found = read.from('report');
  return kind === undefined ? found : found.where('kind', '=', kind);
}

/** Newest first; one row more than `limit` when there is a next page (D13). */
export async function listReports(
  read: Rows,
  kind: ReportKind | undefined,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly (ReportLine & { readonly tenant_id: string })[]> {
  let found = matching(read, kind).select(['tenant_id', ...REPORT_LINE]);
  if (page.after !== undefined) {
    const { atMs, id } = parseTimeCursor(page.after);
    found = found.where((eb) =>
      eb.or([
        eb('created_at_ms', '<', atMs),
        eb.and([eb('created_at_ms', '=', atMs), eb('id', '<', id)]),
      ]),
    );
  }
  return found
    .orderBy('created_at_ms', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

/** How many reports lie on each shelf (M183). */
export async function countByShelf(read: Rows): Promise<Readonly<Record<ReportKind, number>>> {
  const rows = await read
    .from('report')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('count')])
    .groupBy('kind')
    .execute();
  const of = (kind: ReportKind) => rows.find((row) => row.kind === kind)?.count ?? 0;
  // One entry a kind, made from the list of kinds.
  return Object.fromEntries(REPORT_KINDS.map((kind) => [kind, of(kind)])) as Record<
    ReportKind,
    number
  >;
}

export interface NewReport {
  readonly kind: ReportKind;
  readonly period: string;
  readonly locale: Locale;
  /** Canonical JSON of what the text was rendered from, and its SHA-256 (D17). */
  readonly snapshotJson: string;
  readonly snapshotHash: string;
  /** As rendered now; never rendered again (D12). */
  readonly markdown: string;
  /** The operator's words, where a new version of a readout takes them over. */
  readonly commentary?: string;
  /** Of the facts that a readout was frozen from. */
  readonly factsHash?: string;
}

/** Puts a report on its shelf as the period's next version (Q26): nothing on a shelf is overwritten; answers its id. */
export async function insertReport(writer: TenantWriter, report: NewReport): Promise<string> {
  const id = writer.newId();
  const { kind, period } = report;
  const last = await writer
    .from('report')
    .select((eb) => eb.fn.max('report_version').as('version'))
    .where('kind', '=', kind)
    .where('period', '=', period)
    .executeTakeFirst();
  await writer.insert('report', {
    id,
    kind,
    period,
    report_version: (last?.version ?? 0) + 1,
    state: 'draft',
    locale: report.locale,
    snapshot_json: report.snapshotJson,
    snapshot_hash: report.snapshotHash,
    markdown: report.markdown,
    commentary: report.commentary ?? '',
    facts_hash: report.factsHash ?? '',
    created_at_ms: writer.nowMs,
    created_by: writer.actor,
    approved_at_ms: null,
    approved_by: null,
    stale_at_ms: null,
  });
  writer.event({
    type: 'report.created',
    subject: `report:${id}`,
    to: 'draft',
    payload: { kind, period, hash: report.snapshotHash },
  });
  writer.touch('reports');
  return id;
}
