import { useSignedIn } from '../../rpc/signed-in';
import { AllHealthPage } from './all-health-page';
import './health.css';
import { TenantHealthPage } from './tenant-health-page';

/** How well the loop is run: the seven points of a tenant, or of every tenant (M199). */
export function HealthView() {
  const { tenant } = useSignedIn();
  return tenant === undefined ? <AllHealthPage /> : <TenantHealthPage />;
}
