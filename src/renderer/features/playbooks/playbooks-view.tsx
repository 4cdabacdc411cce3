import { MODULES } from '@shared/domain/roles/module';
import { usePlace } from '../../ui/use-place';
import { DensityPage } from './density-page';
import { ModuleList } from './module-list';
import { ModulePage } from './module-page';
import { PagesPage } from './pages-page';
import { TacticsPage } from './tactics-page';
import './playbooks.css';

/** How the work is done: the ten modules' playbooks, the tactics, team densities and the page standard. */
export function PlaybooksView() {
  const { id } = usePlace();
  if (id === 'tactics') return <TacticsPage />;
  if (id === 'density') return <DensityPage />;
  if (id === 'pages') return <PagesPage />;
  const module = MODULES.find((each) => each === id);
  return module === undefined ? <ModuleList /> : <ModulePage key={module} module={module} />;
}
