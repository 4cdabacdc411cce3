import type { z } from 'zod';
import { agencyMethods } from './agency';
import { approvalMethods } from './approvals';
import { boardMethods } from './board';
import { bulkMethods } from './bulk';
import { calendarMethods } from './calendar';
import { cycleArchiveMethods } from './cycle-archive';
import { cycleExplainMethods } from './cycle-explain';
import { cyclePolicyMethods } from './cycle-policy';
import { cycleRhythmMethods } from './cycle-rhythm';
import { cycleSprintMethods } from './cycle-sprint';
import { cycleMethods } from './cycles';
import type { MethodScope } from './define';
import { fileMethods } from './files';
import { gateMethods } from './gates';
import { healthMethods } from './health';
import { incidentRollbackMethods } from './incident-rollback';
import { incidentWorkMethods } from './incident-work';
import { incidentMethods } from './incidents';
import { installMethods } from './install';
import { lineageMethods } from './lineage';
import { metricImportMethods } from './metric-import';
import { metricMethods } from './metrics';
import { overviewMethods } from './overview';
import { ownershipMethods } from './ownership';
import { peopleMethods } from './people';
import { planMethods } from './plans';
import { playbookMethods } from './playbooks';
import { priorityMethods } from './priority';
import { readoutMethods } from './readouts';
import { reportMethods } from './reports';
import { sessionMethods } from './session';
import { taskWorkMethods } from './task-work';
import { taskMethods } from './tasks';
import { tenantMethods } from './tenants';
import { todayMethods } from './today';
import { undoMethods } from './undo';
import { searchMethods, workspaceMethods } from './workspace';

/** The whole surface between a window or the command line and the core. Both sides import this value. */
export const contract = {
  ...sessionMethods,
  ...peopleMethods,
  ...tenantMethods,
  ...installMethods,
  ...fileMethods,
  ...planMethods,
  ...gateMethods,
  ...ownershipMethods,
  ...taskMethods,
  ...taskWorkMethods,
  ...boardMethods,
  ...priorityMethods,
  ...calendarMethods,
  ...metricMethods,
  ...metricImportMethods,
  ...cycleMethods,
  ...cycleSprintMethods,
  ...cyclePolicyMethods,
  ...cycleExplainMethods,
  ...cycleRhythmMethods,
  ...cycleArchiveMethods,
  ...incidentMethods,
  ...approvalMethods,
  ...incidentRollbackMethods,
  ...incidentWorkMethods,
  ...reportMethods,
  ...overviewMethods,
  ...todayMethods,
  ...agencyMethods,
  ...healthMethods,
  ...lineageMethods,
  ...readoutMethods,
  ...workspaceMethods,
  ...searchMethods,
  ...playbookMethods,
  ...undoMethods,
  ...bulkMethods,
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type MethodOf<S extends MethodScope> = {
  [M in Method]: Contract[M]['scope'] extends S ? M : never;
}[Method];
export type QueryMethod = {
  [M in Method]: Contract[M]['kind'] extends 'query' ? M : never;
}[Method];
export type CommandMethod = Exclude<Method, QueryMethod>;
/** What a caller may send; defaults may be left out. */
export type Input<M extends Method> = z.input<Contract[M]['input']>;
/** What a handler gets. */
export type Parsed<M extends Method> = z.output<Contract[M]['input']>;
export type Output<M extends Method> = z.output<Contract[M]['output']>;
export type { Topic } from './define';

export function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name);
}
