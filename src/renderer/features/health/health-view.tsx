import { useSignedIn } from '../../rpc/signed-in';
import { usePlace } from '../../ui/use-place';
import { AllHealthPage } from './all-health-page';
import { EndStatePage } from './end-state-page';
import './health.css';
import { TenantHealthPage } from './tenant-health-page';

/** How well the loop is run: the seven points of a tenant, or of every tenant (M199), and the end state (M185). */
export function HealthView() {
  const { tenant } = useSignedIn();
  const { id } = usePlace();
  if (tenant === undefined) return <AllHealthPage />;
  return id === 'end-state' ? <EndStatePage /> : <TenantHealthPage />;
}
