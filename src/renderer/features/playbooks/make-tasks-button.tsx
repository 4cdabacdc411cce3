import { IconPlus } from '@tabler/icons-react';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { useActKey } from '../../ui/use-act-key';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { StepTasks } from './use-step-tasks';

/** Makes tasks of the chosen steps (A); without a choice it says what to do first. */
export function MakeTasksButton({ steps }: { steps: StepTasks }) {
  const t = useText();
  const { chosen, free, pending, make } = steps;
  const nothing = free.length === 0 ? 'playbooks.make.allHave' : 'playbooks.make.chooseFirst';
  const roleRefusal = useRoleRefusal('playbooks.createTasks');
  const refusal = roleRefusal ?? (chosen.length === 0 ? t(nothing) : undefined);
  const act = refusal === undefined && !pending ? () => void make(chosen) : undefined;
  useActKey('a', act);
  return (
    <RefusableButton
      variant="filled"
      refusal={refusal}
      pending={pending}
      leftSection={<IconPlus className="gh-icon" aria-hidden />}
      onClick={() => act?.()}
    >
      {t('playbooks.make.chosen', { count: chosen.length })}
    </RefusableButton>
  );
}
