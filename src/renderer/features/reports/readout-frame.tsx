import type { Readout } from '@shared/domain/readout/readout';
import { readoutHtml } from '@shared/readout/readout-html';
import { useEffect, useMemo, useState } from 'react';
import { useRpc } from '../../rpc/rpc-context';
import { useTenantScope } from '../../rpc/signed-in';
import { readStoredFile } from '../../rpc/upload-file';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { useText } from '../../ui/region';
import { SCREEN_FONT_FACES } from './frame-fonts';
import type { ReportDetail } from './period-text';

interface ReadoutFrameProps {
  readonly report: ReportDetail;
  readonly readout: Readout;
}

/** The readout's own page in a frame without scripts: what is shown is what is printed. */
export function ReadoutFrame({ report, readout }: ReadoutFrameProps) {
  const t = useText();
  const logo = useLogo(readout.tenant.logoSha256 !== null);
  const [height, setHeight] = useState(1_200);
  const html = useMemo(
    () =>
      readoutHtml({
        readout,
        version: report.reportVersion,
        approval:
          !isApproved(report) || report.approvedBy === null || report.approvedAtMs === null
            ? undefined
            : {
                by: report.approvedBy,
                atMs: report.approvedAtMs,
                selfApproved: report.selfApproved,
              },
        commentary: report.commentary,
        author: report.by,
        snapshotHash: report.snapshotHash,
        paper: 'a4',
        logo,
        fontFaces: SCREEN_FONT_FACES,
      }),
    [report, readout, logo],
  );
  return (
    <iframe
      className="reports-paper"
      title={t('reports.readout.frame')}
      sandbox="allow-same-origin"
      srcDoc={html}
      style={{ height }}
      onLoad={(event) => {
        const page = event.currentTarget.contentDocument?.documentElement;
        if (page !== undefined) setHeight(page.scrollHeight + 40);
      }}
    />
  );
}

/** An approval that data has overtaken covers nothing any more. */
const isApproved = ({ state }: ReportDetail) => state === 'approved' || state === 'exported';

/** The tenant's logo as an address that the frame may show. */
function useLogo(wanted: boolean): string | undefined {
  const { client } = useRpc();
  const scope = useTenantScope();
  const tenant = newestOf(useWatched('tenants.get', {}, wanted ? scope : undefined));
  const fileId = tenant?.logoFileId ?? undefined;
  const [address, setAddress] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (fileId === undefined) return undefined;
    let made: string | undefined;
    let gone = false;
    void readStoredFile(client, scope, fileId).then(
      ({ blob }) => {
        if (gone) return;
        made = URL.createObjectURL(blob);
        setAddress(made);
      },
      () => setAddress(undefined), // without the file the page shows the initials
    );
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [client, scope, fileId]);
  return wanted ? address : undefined;
}
