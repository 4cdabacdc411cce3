import { readFile } from 'node:fs/promises';
import type { Paper } from '@shared/domain/tenants/tenant';
import { readoutHtml } from '@shared/readout/readout-html';
import type { Services } from '../rpc/context';
import { namesOf } from '../store/actor-names';
import { blobPath } from '../store/blobs';
import type { ReportRow } from '../store/reports';
import type { TenantReader } from '../store/tenant-access';
import { getTenantBrand } from '../store/tenant-brand';
import { frozenReadout } from './content';
import { REPORT_FONT_FACES } from './fonts';

export interface PrintableReadout {
  readonly html: string;
  readonly paper: Paper;
  /** `<slug>_<month>_v<version>.pdf`, with `-draft` before approval. */
  readonly fileName: string;
}

/** The page of a stored readout; everything it shows is frozen, only the logo's bytes come from the blobs. */
export async function printableReadout(
  services: Services,
  read: TenantReader,
  row: ReportRow,
  paper: Paper | undefined,
): Promise<PrintableReadout> {
  const readout = frozenReadout(row);
  const brand = await getTenantBrand(read);
  const names = await namesOf(read, [row.created_by, row.approved_by]);
  const wanted = paper ?? brand.paper;
  // An approval that data has overtaken covers nothing any more.
  const stands = row.state === 'approved' || row.state === 'exported';
  const approval =
    !stands || row.approved_at_ms === null || row.approved_by === null
      ? undefined
      : {
          by: names(row.approved_by),
          atMs: row.approved_at_ms,
          selfApproved: row.self_approved === 1,
        };
  const { logoSha256 } = readout.tenant;
  return {
    paper: wanted,
    fileName: `${readout.tenant.slug}_${row.period}_v${row.report_version}${approval === undefined ? '-draft' : ''}.pdf`,
    html: readoutHtml({
      readout,
      version: row.report_version,
      approval,
      commentary: row.commentary,
      author: names(row.created_by),
      snapshotHash: row.snapshot_hash,
      paper: wanted,
      logo:
        logoSha256 === null
          ? undefined
          : await logoAddress(services, logoSha256, brand.logoMediaType),
      fontFaces: REPORT_FONT_FACES,
    }),
  };
}

/** The logo as it was when the readout was frozen; a blob that is gone leaves the initials. */
async function logoAddress(
  { dataFolder }: Services,
  logoSha256: string,
  mediaType: string | null,
): Promise<string | undefined> {
  if (mediaType === null || !mediaType.startsWith('image/')) return undefined;
  try {
    const bytes = await readFile(blobPath(dataFolder, logoSha256));
    return `data:${mediaType};base64,${bytes.toString('base64')}`;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined;
    throw thrown;
  }
}
