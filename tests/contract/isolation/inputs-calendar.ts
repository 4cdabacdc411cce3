import { sprintFields } from '../../helpers/campaign-steps';
import type { IsolationInputs } from './world';

export const calendarInputs: IsolationInputs = {
  'tasks.schedule': async ({ owner, ownerId, scope }) => {
    const task = await owner.call(
      'tasks.create',
      { title: 'Check the prices', module: 'content_system', ...sprintFields(ownerId) },
      scope,
    );
    return {
      scope,
      input: { taskId: task.id, expectedVersion: task.version, dueOn: '2026-11-26' },
    };
  },
};
