import { usePlace } from '../../ui/use-place';
import { FirstWeekPage } from './first-week-page';
import { PlanList } from './plan-list';
import { PlanPage } from './plan-page';
import './plans.css';
import { RolesPage } from './roles-page';

/** Everything about plans: the list, one plan, and the roles and modules behind its third part. */
export function PlansView() {
  const { id } = usePlace();
  if (id === undefined) return <PlanList />;
  if (id === 'first-week') return <FirstWeekPage />;
  return id === 'roles' ? <RolesPage /> : <PlanPage key={id} planId={id} />;
}
