import type { Output } from '@shared/contract';
import { PLAYBOOKS, type StepRef } from '@shared/domain/playbooks/playbooks';
import type { Module } from '@shared/domain/roles/module';

export type PlaybookAnswer = Output<'playbooks.get'>;
export type StepTask = PlaybookAnswer['tasks'][number];

export const tasksByStep = ({ tasks }: PlaybookAnswer): ReadonlyMap<StepRef, StepTask> =>
  new Map(tasks.map((task) => [task.step, task]));

/** An open task keeps its step from getting another one. */
export const isOpen = (task: StepTask | undefined): boolean =>
  task !== undefined && task.state !== 'completed';

/** What a module's steps have become: how many are open tasks, and how many are done. */
export function progressOf(module: Module, answer: PlaybookAnswer) {
  const tasks = tasksByStep(answer);
  const found = PLAYBOOKS[module].steps.flatMap(({ ref }) => tasks.get(ref) ?? []);
  return { open: found.filter(isOpen).length, done: found.filter((task) => !isOpen(task)).length };
}

/** The suggested time of all steps, in ms. */
export function timeOf(module: Module): number {
  return PLAYBOOKS[module].steps.reduce((total, { minutes }) => total + minutes, 0) * 60_000;
}
