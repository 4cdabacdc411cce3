import { AppError } from '@shared/base/errors';
import type { Output } from '@shared/contract';
import type { Paper } from '@shared/domain/tenants/tenant';
import { consumeApproval } from '../approvals/consume-approval';
import { prepareBlob } from '../files/store-bytes';
import type { PrintOutput } from '../ports';
import { refuse } from '../refuse';
import type { Services, TenantContext } from '../rpc/context';
import { readWholeBlob } from '../store/blobs';
import { insertFile } from '../store/files';
import { listPdfs, type StoredPdf } from '../store/month-readiness';
import { getReadoutRow, moveReadout, savePdf } from '../store/readouts';
import type { ReportRow } from '../store/reports';
import type { TenantWriter } from '../store/tenant-access';
import { getTenantBrand } from '../store/tenant-brand';
import { type PrintableReadout, printableReadout } from './document';

export type PrintedReadout = Output<'readouts.print'>;

export interface PrintJob {
  readonly context: TenantContext;
  readonly row: ReportRow;
}

/** What became of a job: its PDF, or why it has none. */
export type PrintOutcome =
  | { readonly ok: true; readonly pdf: PrintedReadout }
  | { readonly ok: false; readonly error: AppError };

/** Documents of one order: each order starts a Chromium, and holds all its pages and PDFs in memory. */
const BATCH = 50;

/**
 * The PDFs of stored readouts, in the order asked. An approved one is printed once a paper and handed out again as
 * long as it stands; the others are printed with one printer a batch. One that changed meanwhile is an outcome of its
 * own; a printer that fails rejects.
 */
export async function printReadouts(
  services: Services,
  jobs: readonly PrintJob[],
  paper: Paper | undefined,
): Promise<readonly PrintOutcome[]> {
  const outcomes = new Map<PrintJob, PrintOutcome>();
  for (const job of jobs) {
    const pdf = await findKeptPdf(services, job, paper);
    if (pdf !== undefined) outcomes.set(job, await outcomeOf(() => handOut(job, pdf)));
  }
  const unprinted = jobs.filter((job) => !outcomes.has(job));
  for (let start = 0; start < unprinted.length; start += BATCH) {
    const batch = await Promise.all(
      unprinted.slice(start, start + BATCH).map(async (job) => ({
        job,
        page: await printableReadout(services, job.context.read, job.row, paper),
      })),
    );
    const { pdfs } = await print(
      services,
      batch.map(({ page }) => page),
    );
    for (const [index, { job, page }] of batch.entries()) {
      const pdf = pdfs[index];
      if (pdf === undefined) throw new AppError('unavailable', 'The printer left out a document.');
      outcomes.set(job, await outcomeOf(() => keep(job, page, pdf)));
    }
  }
  return jobs.flatMap((job) => outcomes.get(job) ?? []);
}

/** A refusal of one job leaves the others their PDFs. */
async function outcomeOf(run: () => Promise<PrintedReadout>): Promise<PrintOutcome> {
  try {
    return { ok: true, pdf: await run() };
  } catch (thrown) {
    if (thrown instanceof AppError) return { ok: false, error: thrown };
    throw thrown;
  }
}

const isApproved = ({ state }: Pick<ReportRow, 'state'>) =>
  state === 'approved' || state === 'exported';

/** The PDF that was printed of this approved readout on this paper, unless its bytes are gone. */
async function findKeptPdf(
  { dataFolder }: Services,
  { context, row }: PrintJob,
  paper: Paper | undefined,
): Promise<StoredPdf | undefined> {
  if (!isApproved(row)) return undefined;
  const wanted = paper ?? (await getTenantBrand(context.read)).paper;
  const kept = (await listPdfs(context.read, [row.id])).find((pdf) => pdf.paper === wanted);
  return kept !== undefined && readWholeBlob(dataFolder, kept.sha256) !== undefined
    ? kept
    : undefined;
}

async function print(services: Services, pages: readonly PrintableReadout[]): Promise<PrintOutput> {
  const documents = pages.map(({ html, paper }) => ({ html, paper }));
  // The host's own printer answers; both sides are typed by ports.ts.
  return (await services.host.call('print', { documents })) as PrintOutput;
}

function handOut({ context, row }: PrintJob, pdf: StoredPdf): Promise<PrintedReadout> {
  return context.write(async (writer) => answerOf(row, await markExported(writer, row), pdf));
}

async function keep(
  { context, row }: PrintJob,
  { fileName, paper }: PrintableReadout,
  printed: PrintOutput['pdfs'][number],
): Promise<PrintedReadout> {
  const blob = prepareBlob(context.services, Buffer.from(printed.base64, 'base64'));
  return context.write(async (writer) => {
    const state = await markExported(writer, row);
    const fileId = await insertFile(writer, {
      name: fileName,
      mediaType: 'application/pdf',
      ...blob,
    });
    const pdf = { fileId, fileName, paper, pages: printed.pages, ...blob };
    if (isApproved({ state })) await savePdf(writer, { reportId: row.id, ...pdf });
    writer.event({
      type: 'report.printed',
      subject: `report:${row.id}`,
      payload: { fileId, pages: pdf.pages, sha256: pdf.sha256 },
    });
    return answerOf(row, state, pdf);
  });
}

/**
 * An approved readout is exported by its PDF, through the door of everything that publishes (M46). Throws when it has
 * changed since the page was drawn, or when its approval does not hold.
 */
async function markExported(writer: TenantWriter, row: ReportRow): Promise<ReportRow['state']> {
  const now = await getReadoutRow(writer, row.id);
  if (now.snapshot_hash !== row.snapshot_hash || isApproved(now) !== isApproved(row)) {
    throw refuse('conflict', 'readout_changed_meanwhile');
  }
  if (!isApproved(now)) return now.state;
  const { snapshot_hash: hash } = now;
  await consumeApproval(writer, { action: 'readout.export', subject: `report:${now.id}`, hash });
  if (now.state === 'exported') return now.state;
  await moveReadout(writer, now, 'exported');
  return 'exported';
}

function answerOf(
  row: ReportRow,
  state: ReportRow['state'],
  { fileId, fileName, paper, pages, bytes, sha256 }: Omit<StoredPdf, 'reportId' | 'printedAtMs'>,
): PrintedReadout {
  return {
    reportId: row.id,
    reportVersion: row.report_version,
    fileId,
    fileName,
    paper,
    pages,
    bytes,
    sha256,
    snapshotHash: row.snapshot_hash,
    state,
  };
}
