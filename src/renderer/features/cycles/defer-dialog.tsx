import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';

interface DeferDialogProps {
  readonly at: { readonly cycleId: string; readonly incidentId: string; readonly ref: string };
  readonly onClose: () => void;
}

/** Why the intervention sprint of a P1 can wait; the reason stays with the decision (Q17). */
export function DeferDialog({ at: { ref, ...at }, onClose }: DeferDialogProps) {
  const t = useText();
  const notices = useNotices();
  const defer = useCommand('cycles.deferIntervention', useTenantScope(), { inline: true });
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    if ((await defer.run({ ...at, reason })) === undefined) return;
    notices.done(t('cycles.obligations.deferDone', { ref }));
    onClose();
  };
  return (
    <Dialog title={t('cycles.obligations.deferTitle', { ref })} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-ink-2">{t('cycles.obligations.deferAbout')}</p>
        <Textarea
          data-autofocus
          label={t('cycles.obligations.reason')}
          autosize
          minRows={2}
          maxRows={8}
          value={reason}
          error={missing ? t('cycles.obligations.reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FormError error={defer.error} />
        <FormActions
          submit={t('cycles.obligations.defer')}
          pending={defer.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
