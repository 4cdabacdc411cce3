import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useText } from '../../ui/region';
import { budgetMajor, budgetMinor, draftOfGoal, goalOfDraft } from './goal-draft';
import { useGoalErrors } from './goal-errors';
import { GoalFields } from './goal-fields';
import type { Parts, PlanDetail } from './plan';
import type { GoalField } from './use-field-name';

interface GoalDialogProps {
  readonly plan: PlanDetail;
  readonly parts: Parts;
  /** The field that somebody was led to. */
  readonly focus?: GoalField | 'budget';
  readonly onClose: () => void;
}

/** Edits the first part. A conflict keeps what was typed; saving again then goes over the newer text. */
export function GoalDialog({ plan, parts, focus, onClose }: GoalDialogProps) {
  const t = useText();
  const { currency } = useTenant();
  const goalErrors = useGoalErrors();
  const update = useCommand('plans.update', useTenantScope(), { inline: true });
  const [draft, setDraft] = useState(() =>
    draftOfGoal(parts.goal, budgetMajor(plan.budgetMinor, currency)),
  );
  const [seenVersion] = useState(plan.version);
  const errors = goalErrors(update.error, draft);
  const conflict = update.error?.code === 'conflict';

  const submit = async () => {
    const goal = goalOfDraft(draft);
    const saved = await update.run({
      planId: plan.id,
      // After a conflict was read, the operator's word counts against the text as it is now.
      expectedVersion: conflict ? plan.version : seenVersion,
      parts: { ...parts, goal },
      budgetMinor: budgetMinor(draft, currency) ?? null,
    });
    if (saved !== undefined) onClose();
  };
  return (
    <Dialog title={t('plans.form.editTitle')} onClose={onClose} size={600}>
      <Form onSubmit={() => void submit()}>
        <GoalFields
          draft={draft}
          errors={errors}
          onChange={setDraft}
          {...(focus === undefined ? {} : { focus })}
        />
        <FormError error={Object.keys(errors).length === 0 ? update.error : undefined} />
        <FormActions submit={t('plans.form.save')} pending={update.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
