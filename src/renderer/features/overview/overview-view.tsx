import { useSignedIn } from '../../rpc/signed-in';
import { usePlace } from '../../ui/use-place';
import { AgencyPage } from './agency-page';
import { LineagePage } from './lineage-page';
import './overview.css';
import { TenantPage } from './tenant-page';

/** Where things stand: all tenants in one grid, or one of them, or where its data comes from. */
export function OverviewView() {
  const { tenant } = useSignedIn();
  const { id } = usePlace();
  if (tenant === undefined) return <AgencyPage />;
  return id === 'lineage' ? <LineagePage /> : <TenantPage />;
}
