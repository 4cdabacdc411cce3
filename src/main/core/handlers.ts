import { agencyHandlers } from './agency/handlers';
import { approvalHandlers } from './approvals/handlers';
import { boardHandlers } from './board/handlers';
import { calendarHandlers } from './calendar/handlers';
import { campaignHandlers } from './campaigns/handlers';
import { cycleHandlers } from './cycles/handlers';
import { fileHandlers } from './files/handlers';
import { gateHandlers } from './gates/handlers';
import { healthHandlers } from './health/handlers';
import { incidentHandlers } from './incidents/handlers';
import { rollbackHandlers } from './incidents/rollback-handlers';
import { incidentWorkHandlers } from './incidents/work-handlers';
import { backupHandlers } from './install/backup-handlers';
import { installHandlers } from './install/handlers';
import { lineageHandlers } from './lineage/handlers';
import { metricImportHandlers } from './metric-import/handlers';
import { metricHandlers } from './metrics/handlers';
import { overviewHandlers } from './overview/handlers';
import { ownershipHandlers } from './ownership/handlers';
import { profileHandlers } from './people/handlers';
import { membershipHandlers } from './people/membership-handlers';
import { planHandlers } from './plans/handlers';
import { playbookHandlers } from './playbooks/handlers';
import { priorityHandlers } from './priority/handlers';
import { readoutHandlers } from './readouts/handlers';
import { reportHandlers } from './reports/handlers';
import type { Handlers } from './rpc/context';
import { searchHandlers } from './search/handlers';
import { sessionHandlers } from './session/handlers';
import type { Sessions } from './session/sessions';
import { settingsHandlers } from './settings/handlers';
import { bulkHandlers } from './tasks/bulk-handlers';
import { taskHandlers } from './tasks/handlers';
import { templateHandlers } from './tasks/template-handlers';
import { taskWorkHandlers } from './tasks/work-handlers';
import { tenantHandlers } from './tenants/handlers';
import { inventoryHandlers } from './tenants/inventory-handlers';
import { todayHandlers } from './today/handlers';
import { undoHandlers } from './undo/handlers';
import { workspaceHandlers } from './workspace/handlers';

/** Every method's handler, written out by hand; one line a feature (D16). The sample's needs the core itself. */
export function allHandlers(
  sessions: Sessions,
  dataFolder: string,
): Omit<Handlers, 'sample.create'> {
  return {
    ...sessionHandlers(sessions),
    ...reportHandlers,
    ...overviewHandlers,
    ...todayHandlers,
    ...agencyHandlers,
    ...healthHandlers,
    ...lineageHandlers,
    ...metricHandlers,
    ...priorityHandlers,
    ...metricImportHandlers(dataFolder),
    ...incidentHandlers,
    ...approvalHandlers,
    ...rollbackHandlers,
    ...incidentWorkHandlers,
    ...cycleHandlers,
    ...profileHandlers,
    ...membershipHandlers,
    ...tenantHandlers,
    ...workspaceHandlers(),
    ...inventoryHandlers,
    ...settingsHandlers,
    ...installHandlers,
    ...backupHandlers,
    ...fileHandlers(dataFolder),
    ...searchHandlers,
    ...readoutHandlers,
    ...planHandlers,
    ...playbookHandlers,
    ...gateHandlers,
    ...ownershipHandlers,
    ...campaignHandlers,
    ...taskHandlers,
    ...taskWorkHandlers,
    ...templateHandlers,
    ...undoHandlers,
    ...bulkHandlers,
    ...boardHandlers,
    ...calendarHandlers,
  };
}
