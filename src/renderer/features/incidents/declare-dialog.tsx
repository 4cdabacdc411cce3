import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { Incident } from './incident';
import { useOwnersWord } from './use-owners-word';

/** The only thing that takes a P0 out of the count, with the evidence for it; whoever may not alone asks an Owner (Q40). */
export function DeclareDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useText();
  const notices = useNotices();
  const declare = useOwnersWord('incidents.declareInError');
  const [evidence, setEvidence] = useState('');
  const { id, ref, version } = incident;
  const missing = fieldErrors(declare.error).evidence !== undefined;
  const submit = async () => {
    const sent = { incidentId: id, expectedVersion: version, evidence };
    const done = await declare.run(sent);
    if (done === undefined) return;
    notices.done(done === 'asked' ? t('approvals.asked') : t('incidents.declare.done', { ref }));
    onClose();
  };
  return (
    <Dialog title={t('incidents.declare.title', { ref })} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-ink-2">{t('incidents.declare.about')}</p>
        {declare.asks ? <p className="gh-ink-2">{t('approvals.ask.about')}</p> : null}
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
          submit={t(declare.asks ? 'approvals.ask.submit' : 'incidents.declare.submit')}
          danger={!declare.asks}
          pending={declare.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
