import { type Coded, coded } from '@shared/base/coded';
import { AppError } from '@shared/base/errors';
import type { Output, Parsed } from '@shared/contract';
import { exportRefusal } from '@shared/domain/readout/month-end';
import { exportIndexHtml } from '@shared/readout/export-index';
import { changedParts } from '../reports/report-view';
import type { TenantContext, TenantsContext } from '../rpc/context';
import { namesOf } from '../store/actor-names';
import { sha256 } from '../store/event-log';
import { listMonthTenants, type MonthTenant } from '../store/month-readiness';
import { findNewestReadout, getReadoutRow } from '../store/readouts';
import type { ReportRow } from '../store/reports';
import { draftReadout } from './drafts';
import { writeExportFolder } from './export-folder';
import { judgeReadouts } from './judge-readouts';
import { judgedReadout } from './month-view';
import { type PrintJob, printReadouts } from './print';

type Answer = Output<'readouts.exportMonth'>;
type Wanted = Parsed<'readouts.exportMonth'>;

/**
 * The month-end of the tenants of the scope: judges their readouts first, prints what may leave with one printer, and
 * says of every other tenant why it was left out (J5). One tenant's refusal leaves the others their PDFs.
 */
export async function exportMonth(context: TenantsContext, wanted: Wanted): Promise<Answer> {
  const { services } = context;
  const jobs: PrintJob[] = [];
  const refused = new Map<string, Coded>();
  for (const each of context.tenants) {
    const chosen = await attempt(() => chooseReadout(each, wanted));
    if ('code' in chosen) refused.set(each.tenantId, chosen);
    else jobs.push({ context: each, row: chosen.value });
  }
  const outcomes = await printReadouts(services, jobs, wanted.paper);
  const tenants = await listMonthTenants(context.read);
  const written: Answer['written'] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const tenantId = jobs[index]?.context.tenantId ?? '';
    const slug = tenants.find(({ id }) => id === tenantId)?.slug ?? '';
    if (outcome.ok) written.push({ tenantId, slug, ...outcome.pdf });
    else refused.set(tenantId, failed(outcome.error));
  }
  const skipped = tenants.flatMap(({ id, slug }) => {
    const reason = refused.get(id);
    return reason === undefined
      ? []
      : [{ tenantId: id, slug, reason: { code: reason.code, params: { ...reason.params } } }];
  });
  const byName = tenants.flatMap(({ id }) => written.filter(({ tenantId }) => tenantId === id));
  const index = await indexOf(context, wanted, { tenants, written: byName, skipped });
  return {
    month: wanted.month,
    written: byName,
    skipped,
    index,
    folder: wanted.toFolder
      ? await writeExportFolder(services, wanted.month, { pdfs: byName, index })
      : null,
    canOpen: services.host.available.includes('openExternal'),
  };
}

const failed = (error: AppError): Coded => coded('failed', { problem: error.message });

async function attempt(
  run: () => Promise<ReportRow | Coded>,
): Promise<Coded | { readonly value: ReportRow }> {
  try {
    const chosen = await run();
    return 'code' in chosen ? chosen : { value: chosen };
  } catch (thrown) {
    if (thrown instanceof AppError) return failed(thrown);
    throw thrown;
  }
}

/** What `drafts` lets through under the mark of a draft; an approval that no longer holds is none of it. */
const DRAFTS: readonly string[] = ['no_readout', 'not_approved'];

/** The newest readout of the month if it may leave, or why not; with `drafts` one is made where there is none. */
async function chooseReadout(context: TenantContext, wanted: Wanted): Promise<ReportRow | Coded> {
  await judgeReadouts(context.services, context.tenantId, { month: wanted.month });
  const newest = await findNewestReadout(context.read, wanted.month);
  const judged =
    newest === undefined
      ? null
      : judgedReadout({ state: newest.state, changed: changedParts(newest) });
  const refusal = exportRefusal(context.role, judged);
  if (refusal === undefined && newest !== undefined) return newest;
  if (refusal !== undefined && !(wanted.drafts && DRAFTS.includes(refusal.code))) return refusal;
  return newest ?? getReadoutRow(context.read, await draftReadout(context, wanted));
}

interface Exported extends Pick<Answer, 'written' | 'skipped'> {
  readonly tenants: readonly MonthTenant[];
}

async function indexOf(
  { read, profile, nowMs }: TenantsContext,
  { month, indexLocale }: Wanted,
  { tenants, written, skipped }: Exported,
): Promise<Answer['index']> {
  const rows = new Map<string, ReportRow>();
  for (const { tenantId, reportId } of written) {
    rows.set(reportId, await getReadoutRow(read.forTenant(tenantId), reportId));
  }
  const nameOf = await namesOf(
    read,
    [...rows.values()].map((row) => row.approved_by),
  );
  const nameOfTenant = (id: string) => tenants.find((each) => each.id === id)?.name ?? '';
  const html = exportIndexHtml({
    month,
    locale: indexLocale ?? profile.locale,
    madeAtMs: nowMs,
    madeBy: profile.name,
    zone: tenants[0]?.zone ?? 'UTC',
    written: written.map((pdf) => {
      const row = rows.get(pdf.reportId);
      const by = row?.approved_by ?? null;
      return {
        ...pdf,
        tenant: nameOfTenant(pdf.tenantId),
        approval:
          by === null || row === undefined || row.approved_at_ms === null
            ? undefined
            : {
                by: nameOf(by),
                atMs: row.approved_at_ms,
                selfApproved: row.self_approved === 1,
              },
      };
    }),
    skipped: skipped.map(({ tenantId, reason }) => ({ tenant: nameOfTenant(tenantId), reason })),
  });
  return {
    fileName: `index_${month}.html`,
    html,
    bytes: Buffer.byteLength(html),
    sha256: sha256(html),
  };
}
