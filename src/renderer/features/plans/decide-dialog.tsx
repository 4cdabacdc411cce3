import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { PlanDetail } from './plan';

export type Verdict = 'approve' | 'revise';

interface DecideDialogProps {
  readonly plan: PlanDetail;
  readonly verdict: Verdict;
  readonly onClose: () => void;
}

/** The Owner's word on a plan. What was read is what is decided: a newer text is a conflict, and the notes stay. */
export function DecideDialog({ plan, verdict, onClose }: DecideDialogProps) {
  const t = useText();
  const notices = useNotices();
  const decide = useCommand('plans.decide', useTenantScope(), { inline: true });
  const [notes, setNotes] = useState('');
  const [missing, setMissing] = useState(false);
  const [seenVersion] = useState(plan.version);
  const conflict = decide.error?.code === 'conflict';

  const submit = async () => {
    const wordless = verdict === 'revise' && notes.trim() === '';
    setMissing(wordless);
    if (wordless) return;
    const expectedVersion = conflict ? plan.version : seenVersion;
    const decided = await decide.run({ planId: plan.id, expectedVersion, verdict, notes });
    if (decided === undefined) return;
    notices.done(t(verdict === 'approve' ? 'plans.page.approved' : 'plans.page.revised'));
    onClose();
  };
  return (
    <Dialog title={t(`plans.decide.${verdict}.title`)} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-ink-2">{t(`plans.decide.${verdict}.text`)}</p>
        <Textarea
          label={t('plans.decide.notes')}
          data-autofocus
          autosize
          minRows={3}
          maxRows={10}
          value={notes}
          error={missing ? t('plans.decide.notesNeeded') : undefined}
          onChange={(event) => setNotes(event.currentTarget.value)}
        />
        <FormError error={decide.error} />
        <FormActions
          submit={t(`plans.decide.${verdict}`)}
          pending={decide.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
