import type { UndoSubjectKind } from '@shared/domain/undo/undo';
import { clusterKind } from './cluster-kind';
import { gateInputKind } from './gate-kind';
import { inboxDeferralKind, inboxMarkKind } from './inbox-kinds';
import { conflictKind, trendKind } from './metric-kinds';
import { notepadKind, planKind } from './plan-kinds';
import { commentaryKind, recommendationKind } from './report-kinds';
import { settingKind } from './setting-kind';
import { taskKind } from './task-kind';
import { taskFileKind, taskTemplateKind } from './task-work-kinds';
import { inventoryKind, tenantKind } from './tenant-kinds';
import type { UndoKind } from './undo-kind';

/** Every kind of thing that can be put back, one line each (D14, D16). */
export const UNDO_KINDS: Readonly<Record<UndoSubjectKind, UndoKind>> = {
  task: taskKind,
  task_file: taskFileKind,
  task_template: taskTemplateKind,
  gate_input: gateInputKind,
  cluster: clusterKind,
  trend: trendKind,
  conflict: conflictKind,
  inventory: inventoryKind,
  tenant: tenantKind,
  plan: planKind,
  notepad: notepadKind,
  recommendation: recommendationKind,
  inbox_mark: inboxMarkKind,
  inbox_deferral: inboxDeferralKind,
  commentary: commentaryKind,
  setting: settingKind,
};
