import { coded } from '@shared/base/coded';
import { PLAYBOOKS, type StepRef, stepOf } from '@shared/domain/playbooks/playbooks';
import { type Module, tierOf } from '@shared/domain/roles/module';
import type { Locale } from '@shared/domain/tenants/tenant';
import { playbookText } from '@shared/i18n/playbooks';
import { accountableRole } from '../campaigns/sprint-board';
import { findRunningCampaign } from '../store/campaigns';
import { listStepTasks } from '../store/playbook-tasks';
import { insertTasks, type NewTask } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant, type TenantRecord } from '../store/tenants';
import { captureUndo } from '../store/undo-points';
import { UNDO_KINDS } from '../undo/kinds';
import { pointOf } from '../undo/undoable';

export interface MadeTask {
  readonly step: StepRef;
  readonly taskId: string;
  /** False where the step had an open task already. */
  readonly created: boolean;
}

/** Makes a draft for each of the steps that no open task does yet (M162); answers one task a step, in their order. */
export async function createStepTasks(
  writer: TenantWriter,
  asked: readonly StepRef[],
): Promise<readonly MadeTask[]> {
  const steps = [...new Set(asked)];
  const open = new Map(
    (await listStepTasks(writer))
      .filter(({ state }) => state !== 'completed')
      .map(({ step, taskId }) => [step, taskId]),
  );
  const wanted = steps.filter((step) => !open.has(step));
  const ids = wanted.length === 0 ? [] : await insertStepTasks(writer, wanted);
  const made = new Map(wanted.map((step, index) => [step, ids[index]]));
  return steps.map((step) => {
    const taskId = made.get(step) ?? open.get(step);
    if (taskId === undefined) throw new Error(`The step ${step} was left without a task`);
    return { step, taskId, created: made.has(step) };
  });
}

/** One command, so one entry to take back. */
async function insertStepTasks(
  writer: TenantWriter,
  steps: readonly StepRef[],
): Promise<readonly string[]> {
  const tenant = await getTenant(writer);
  const campaign = await findRunningCampaign(writer);
  const ids = await insertTasks(
    writer,
    steps.map((ref) => ({ ...stepTask(ref, tenant), campaignId: campaign?.id })),
  );
  const after = await UNDO_KINDS.task.snapshots(writer, ids);
  const points = ids.flatMap((id) => pointOf('task', id, undefined, after.get(id)) ?? []);
  await captureUndo(writer, coded('task_created'), points);
  return ids;
}

/** The step as a task in the tenant's language: its signal says when it is done, the module's triggers when to undo it. */
function stepTask(ref: StepRef, tenant: TenantRecord): NewTask {
  const locale = tenant.content_locale;
  const { module, step } = stepOf(ref);
  const title = playbookText(locale, `step.${ref}.title`);
  const signal = playbookText(locale, `step.${ref}.signal`);
  const notes = playbookText(locale, `step.${ref}.how`);
  return {
    title,
    acceptanceSignal: signal,
    notes,
    rollbackCondition: rollbackCondition(module, locale),
    track: step.track,
    module,
    tier: tierOf(module),
    accountableRole: accountableRole(module, tenant),
    source: 'playbook',
    sourceRef: ref,
    searchTitle: title,
    searchBody: `${signal}\n${notes}`,
  };
}

function rollbackCondition(module: Module, locale: Locale): string {
  return PLAYBOOKS[module].triggers
    .map((trigger) => playbookText(locale, `trigger.${trigger}`))
    .join('\n');
}
