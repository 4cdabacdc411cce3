import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { Incident } from './incident';

/** The only thing that takes a P0 out of the count, with the evidence for it (Q40). */
export function DeclareDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useText();
  const notices = useNotices();
  const declare = useCommand('incidents.declareInError', useTenantScope(), { inline: true });
  const [evidence, setEvidence] = useState('');
  const { id, ref, version } = incident;
  const missing = fieldErrors(declare.error).evidence !== undefined;
  const submit = async () => {
    const sent = { incidentId: id, expectedVersion: version, evidence };
    if ((await declare.run(sent)) === undefined) return;
    notices.done(t('incidents.declare.done', { ref }));
    onClose();
  };
  return (
    <Dialog title={t('incidents.declare.title', { ref })} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-ink-2">{t('incidents.declare.about')}</p>
        <Textarea
          data-autofocus
          label={t('incidents.declare.evidence')}
          placeholder={t('incidents.declare.evidence.hint')}
          autosize
          minRows={3}
          maxRows={8}
          value={evidence}
          error={missing ? t('incidents.refused.evidence_missing') : undefined}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
        <FormError error={missing ? undefined : declare.error} />
        <FormActions
          submit={t('incidents.declare.submit')}
          danger
          pending={declare.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
