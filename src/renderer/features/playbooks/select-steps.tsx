import { Button } from '@mantine/core';
import { useText } from '../../ui/region';
import type { StepTasks } from './use-step-tasks';

/** Chooses every step that may become a task, or none; one button that stays in its place. */
export function SelectSteps({ steps: { free, chosen, choose } }: { steps: StepTasks }) {
  const t = useText();
  if (free.length === 0) return null;
  const all = chosen.length === free.length;
  return (
    <Button size="xs" onClick={() => choose(all ? [] : free)}>
      {all ? t('playbooks.select.none') : t('playbooks.select.all', { count: free.length })}
    </Button>
  );
}
