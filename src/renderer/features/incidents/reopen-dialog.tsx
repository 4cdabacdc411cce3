import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { Incident } from './incident';

/** Takes an incident back to open, with the reason on its timeline. */
export function ReopenDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useText();
  const notices = useNotices();
  const move = useCommand('incidents.move', useTenantScope(), { inline: true });
  const [note, setNote] = useState('');
  const { id, ref, version } = incident;
  const submit = async () => {
    const moved = await move.run({ incidentId: id, expectedVersion: version, to: 'open', note });
    if (moved === undefined) return;
    notices.done(t('incidents.move.done', { ref, state: t('incidents.state.open') }));
    onClose();
  };
  return (
    <Dialog title={t('incidents.move.reopen.title', { ref })} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-ink-2">{t('incidents.move.reopen.about')}</p>
        <Textarea
          data-autofocus
          label={t('incidents.move.reopen.note')}
          autosize
          minRows={2}
          maxRows={8}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormError error={move.error} />
        <FormActions submit={t('incidents.move.open')} pending={move.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
