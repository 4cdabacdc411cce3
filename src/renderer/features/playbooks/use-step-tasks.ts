import { PLAYBOOKS, type StepRef } from '@shared/domain/playbooks/playbooks';
import type { Module } from '@shared/domain/roles/module';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { isOpen, type PlaybookAnswer, type StepTask, tasksByStep } from './playbook';

/** A module's steps on screen: their tasks, those that are chosen, and the way to make tasks of them. */
export interface StepTasks {
  readonly taskOf: (ref: StepRef) => StepTask | undefined;
  /** Steps that may become a task now, in their order. */
  readonly free: readonly StepRef[];
  /** Chosen ones; none of them has an open task. */
  readonly chosen: readonly StepRef[];
  readonly pending: boolean;
  toggle(ref: StepRef): void;
  choose(refs: readonly StepRef[]): void;
  /** Makes a task of each; what is made is no longer chosen. */
  make(refs: readonly StepRef[]): Promise<void>;
}

export function useStepTasks(module: Module, answer: PlaybookAnswer | undefined): StepTasks {
  const t = useText();
  const notices = useNotices();
  const command = useCommand('playbooks.createTasks', useTenantScope());
  const [wanted, setWanted] = useState<readonly StepRef[]>([]);
  const tasks = answer === undefined ? new Map<StepRef, StepTask>() : tasksByStep(answer);
  const free = PLAYBOOKS[module].steps
    .map(({ ref }) => ref)
    .filter((ref) => answer !== undefined && !isOpen(tasks.get(ref)));
  return {
    taskOf: (ref) => tasks.get(ref),
    free,
    chosen: free.filter((ref) => wanted.includes(ref)),
    pending: command.pending,
    toggle: (ref) =>
      setWanted((before) =>
        before.includes(ref) ? before.filter((each) => each !== ref) : [...before, ref],
      ),
    choose: setWanted,
    async make(refs) {
      const result = await command.run({ steps: [...refs] });
      if (result === undefined) return;
      setWanted((before) => before.filter((ref) => !refs.includes(ref)));
      const count = result.tasks.filter(({ created }) => created).length;
      notices.done(t('playbooks.made', { count }));
    },
  };
}
