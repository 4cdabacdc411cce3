import type { Handlers } from '../rpc/context';
import { undoableTasks } from '../undo/undoable';
import { deferIntervention, planBalance, scheduleIntervention } from './asked-tasks';
import { cycleDetail, getCycle } from './find-cycle';
import { planSprint } from './plan-sprint';
import { sprintView } from './sprint';
import { suggestedTask } from './suggested-task';

/** The work that a decision asks for: its remediation sprint (M147), the sprint of a P1 (Q17), the balance (M150). */
export const sprintHandlers = {
  'cycles.sprint': async ({ read, nowMs }, { cycleId }) =>
    sprintView(read, await getCycle(read, cycleId), nowMs),

  'cycles.planSprint': async ({ read, write, nowMs }, { cycleId, items }) => {
    const planned = await write(async (writer) => {
      const made = await planSprint(writer, await getCycle(writer, cycleId), items);
      await undoableTasks(writer, async () => made.taskIds);
      return made;
    });
    const sprint = await sprintView(read, await getCycle(read, cycleId), nowMs);
    return { ...planned, taskIds: [...planned.taskIds], sprint };
  },

  'cycles.suggestTask': async ({ read, nowMs }, { cycleId, incidentId }) => {
    const { title, role, ownerProfileId, dueOn } = await suggestedTask(
      read,
      await getCycle(read, cycleId),
      { incidentId, nowMs },
    );
    return { title, role, ownerProfileId: ownerProfileId ?? null, dueOn };
  },

  'cycles.scheduleIntervention': async ({ read, write }, { cycleId, incidentId, ...fields }) => {
    const made = await write(async (writer) =>
      scheduleIntervention(writer, await getCycle(writer, cycleId), incidentId, fields),
    );
    return { ...made, cycle: await cycleDetail(read, cycleId) };
  },

  'cycles.deferIntervention': async ({ read, write }, { cycleId, incidentId, reason }) => {
    await write(async (writer) =>
      deferIntervention(writer, await getCycle(writer, cycleId), incidentId, reason),
    );
    return cycleDetail(read, cycleId);
  },

  'cycles.planBalance': async ({ read, write }, { cycleId, ...fields }) => {
    const made = await write(async (writer) =>
      planBalance(writer, await getCycle(writer, cycleId), fields),
    );
    return { ...made, cycle: await cycleDetail(read, cycleId) };
  },
} satisfies Partial<Handlers>;
