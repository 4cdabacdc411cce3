import type { Command } from './command';
import { backup } from './commands/backup';
import { checkGates } from './commands/check-gates';
import { demo } from './commands/demo';
import { exportWorkspace } from './commands/export';
import { health } from './commands/health';
import { importWorkspace } from './commands/import';
import { importMetrics } from './commands/import-metrics';
import { incident } from './commands/incident';
import { planGrowth } from './commands/plan-growth';
import { readout } from './commands/readout';
import { reportGrowth } from './commands/report-growth';
import { restore } from './commands/restore';
import { runCycle } from './commands/run-cycle';
import { setGate } from './commands/set-gate';
import { setTrend } from './commands/set-trend';
import { startCampaign } from './commands/start-campaign';
import { tenants } from './commands/tenants';
import { verify } from './commands/verify';

/** Every command, in the order in which the loop uses them. */
export const COMMANDS: readonly Command[] = [
  planGrowth,
  checkGates,
  setGate,
  setTrend,
  importMetrics,
  startCampaign,
  runCycle,
  incident,
  reportGrowth,
  health,
  readout,
  importWorkspace,
  exportWorkspace,
  demo,
  tenants,
  verify,
  backup,
  restore,
];
