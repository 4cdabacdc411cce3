import { AppError } from '@shared/base/errors';
import type { Paper } from '@shared/domain/tenants/tenant';
import { prepareBlob } from '../files/store-bytes';
import type { PrintOutput } from '../ports';
import type { Services, TenantContext } from '../rpc/context';
import { insertFile } from '../store/files';
import { moveReadout } from '../store/readouts';
import type { ReportRow } from '../store/reports';
import { type PrintableReadout, printableReadout } from './document';

export interface PrintedReadout {
  readonly reportId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly snapshotHash: string;
  readonly state: ReportRow['state'];
}

export interface PrintJob {
  readonly context: TenantContext;
  readonly row: ReportRow;
}

/** Documents of one order: each order starts a Chromium, and holds all its pages and PDFs in memory. */
const BATCH = 50;

/** Prints stored readouts with one printer a batch and keeps each PDF as a file of its tenant. */
export async function printReadouts(
  services: Services,
  jobs: readonly PrintJob[],
  paper: Paper | undefined,
): Promise<readonly PrintedReadout[]> {
  const printed: PrintedReadout[] = [];
  for (let start = 0; start < jobs.length; start += BATCH) {
    const batch = await Promise.all(
      jobs.slice(start, start + BATCH).map(async (job) => ({
        ...job,
        page: await printableReadout(services, job.context.read, job.row, paper),
      })),
    );
    const { pdfs } = await print(
      services,
      batch.map(({ page }) => page),
    );
    for (const [index, job] of batch.entries()) {
      const pdf = pdfs[index];
      if (pdf === undefined) throw new AppError('unavailable', 'The printer left out a document.');
      printed.push(await keep(job, job.page, pdf));
    }
  }
  return printed;
}

async function print(services: Services, pages: readonly PrintableReadout[]): Promise<PrintOutput> {
  const documents = pages.map(({ html, paper }) => ({ html, paper }));
  // The host's own printer answers; both sides are typed by ports.ts.
  return (await services.host.call('print', { documents })) as PrintOutput;
}

async function keep(
  { context, row }: PrintJob,
  page: PrintableReadout,
  pdf: PrintOutput['pdfs'][number],
): Promise<PrintedReadout> {
  const blob = await prepareBlob(context.services, Buffer.from(pdf.base64, 'base64'));
  return context.write(async (writer) => {
    const fileId = await insertFile(writer, {
      name: page.fileName,
      mediaType: 'application/pdf',
      ...blob,
    });
    const state = row.state === 'approved' ? 'exported' : row.state;
    if (state !== row.state) await moveReadout(writer, row, state);
    writer.event({
      type: 'report.printed',
      subject: `report:${row.id}`,
      payload: { fileId, pages: pdf.pages, sha256: blob.sha256 },
    });
    return {
      reportId: row.id,
      fileId,
      fileName: page.fileName,
      pages: pdf.pages,
      bytes: blob.bytes,
      sha256: blob.sha256,
      snapshotHash: row.snapshot_hash,
      state,
    };
  });
}
