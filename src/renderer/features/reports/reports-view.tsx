import { REPORT_KINDS } from '@shared/domain/reports/report';
import { useSignedIn } from '../../rpc/signed-in';
import { usePlace } from '../../ui/use-place';
import { AllShelfPage } from './all-shelf-page';
import { ArchivesPage } from './archives-page';
import { GrowthPage } from './growth-page';
import { MonthEndPage } from './month-end-page';
import { useAllTenants } from './month-line';
import { OutputsPage } from './outputs-page';
import { ReportPage } from './report-page';
import './reports.css';
import './month-end.css';
import { ShelvesPage } from './shelves-page';

/** The shelves of a tenant, one report of them, the growth summary, what was done; the month-end and the shelves of all tenants. */
export function ReportsView() {
  const { tenant } = useSignedIn();
  const { id } = usePlace();
  if (tenant === undefined) return <AllReports />;
  if (id === undefined) return <ShelvesPage />;
  if (id === 'growth') return <GrowthPage />;
  if (id === 'archives') return <ArchivesPage />;
  return id === 'outputs' ? <OutputsPage /> : <ReportPage reportId={id} />;
}

function AllReports() {
  const { query } = usePlace();
  const scope = useAllTenants();
  const kind = REPORT_KINDS.find((each) => each === query.shelf) ?? 'readout';
  if (kind === 'readout' || scope === undefined) return <MonthEndPage />;
  return <AllShelfPage key={kind} kind={kind} scope={scope} />;
}
