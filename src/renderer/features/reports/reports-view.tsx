import { useSignedIn } from '../../rpc/signed-in';
import { usePlace } from '../../ui/use-place';
import { AllReadoutsPage } from './all-readouts-page';
import { GrowthPage } from './growth-page';
import { ReportPage } from './report-page';
import './reports.css';
import { ShelvesPage } from './shelves-page';

/** The shelves of a tenant, one report of them, the growth summary; the readouts of all tenants. */
export function ReportsView() {
  const { tenant } = useSignedIn();
  const { id } = usePlace();
  if (tenant === undefined) return <AllReadoutsPage />;
  if (id === undefined) return <ShelvesPage />;
  return id === 'growth' ? <GrowthPage /> : <ReportPage reportId={id} />;
}
