import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { budgetMinor, EMPTY_GOAL, goalOfDraft } from './goal-draft';
import { useGoalErrors } from './goal-errors';
import { GoalFields } from './goal-fields';

interface NewPlanDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (planId: string) => void;
}

/** plan-growth: a goal becomes a plan with its five parts. */
export function NewPlanDialog({ onClose, onCreated }: NewPlanDialogProps) {
  const t = useText();
  const notices = useNotices();
  const { currency } = useTenant();
  const goalErrors = useGoalErrors();
  const create = useCommand('plans.create', useTenantScope(), { inline: true });
  const [draft, setDraft] = useState(EMPTY_GOAL);
  const [name, setName] = useState('');
  const errors = goalErrors(create.error, draft);

  const submit = async () => {
    const budget = budgetMinor(draft, currency);
    const plan = await create.run({
      goal: goalOfDraft(draft),
      ...(name.trim() === '' ? {} : { name: name.trim() }),
      ...(budget === undefined ? {} : { budgetMinor: budget }),
    });
    if (plan === undefined) return;
    notices.done(t('plans.form.created', { name: plan.name }));
    onCreated(plan.id);
  };
  return (
    <Dialog title={t('plans.form.title')} onClose={onClose} size={600}>
      <Form onSubmit={() => void submit()}>
        <GoalFields draft={draft} errors={errors} onChange={setDraft} />
        <TextInput
          label={t('plans.form.name')}
          description={t('plans.form.name.about')}
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormError error={Object.keys(errors).length === 0 ? create.error : undefined} />
        <FormActions submit={t('plans.form.submit')} pending={create.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
