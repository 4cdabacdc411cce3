import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { PlanDetail } from './plan';

export type Verdict = 'approve' | 'pass' | 'revise';

const TOLD = {
  approve: 'plans.page.approved',
  pass: 'plans.page.passed',
  revise: 'plans.page.revised',
  undispatched: 'plans.page.undispatched',
} as const;

interface DecideDialogProps {
  readonly plan: PlanDetail;
  readonly verdict: Verdict;
  readonly onClose: () => void;
}

/** The reviewer's or the Owner's word on a plan. What was read is what is decided: a newer text is a conflict, and the notes stay. */
export function DecideDialog({ plan, verdict, onClose }: DecideDialogProps) {
  const t = useText();
  const notices = useNotices();
  const scope = useTenantScope();
  const approval = useCommand('plans.decide', scope, { inline: true });
  const review = useCommand('plans.review', scope, { inline: true });
  // What is in review is the reviewer's to send back; taking an approval back is the Owner's.
  const reviews = verdict === 'pass' || (verdict === 'revise' && plan.state === 'in_review');
  const decide = reviews ? review : approval;
  const [notes, setNotes] = useState('');
  const [missing, setMissing] = useState(false);
  const [seenVersion] = useState(plan.version);
  const conflict = decide.error?.code === 'conflict';

  const submit = async () => {
    const wordless = verdict === 'revise' && notes.trim() === '';
    setMissing(wordless);
    if (wordless) return;
    const expectedVersion = conflict ? plan.version : seenVersion;
    const input = { planId: plan.id, expectedVersion, notes };
    const decided =
      verdict === 'approve'
        ? await approval.run({ ...input, verdict })
        : verdict === 'pass' || reviews
          ? await review.run({ ...input, verdict })
          : await approval.run({ ...input, verdict });
    if (decided === undefined) return;
    // An approval of what cannot be dispatched sends the plan back (M24).
    const came = verdict === 'approve' && decided.state === 'revise' ? 'undispatched' : verdict;
    notices.done(t(TOLD[came]));
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
