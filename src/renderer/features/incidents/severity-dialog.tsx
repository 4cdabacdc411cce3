import { Input, SegmentedControl, Textarea } from '@mantine/core';
import { SEVERITIES, type Severity } from '@shared/domain/incidents/incident';
import { useState } from 'react';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { Incident } from './incident';
import { useOwnersWord } from './use-owners-word';

/** Raises or lowers a severity, with why; whoever may not alone asks an Owner (Q40). */
export function SeverityDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useText();
  const notices = useNotices();
  const change = useOwnersWord('incidents.changeSeverity');
  const { id, ref, version, severity: from } = incident;
  const [severity, setSeverity] = useState<Severity>(from === 'P0' ? 'P1' : 'P0');
  const [justification, setJustification] = useState('');
  const missing = fieldErrors(change.error).justification !== undefined;
  const submit = async () => {
    const sent = { incidentId: id, expectedVersion: version, severity, justification };
    const done = await change.run(sent);
    if (done === undefined) return;
    notices.done(
      done === 'asked' ? t('approvals.asked') : t('incidents.severity.done', { ref, severity }),
    );
    onClose();
  };
  return (
    <Dialog title={t('incidents.severity.title', { ref })} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <Input.Wrapper
          label={t('incidents.severity.new')}
          labelElement="div"
          description={t(change.asks ? 'approvals.ask.about' : 'incidents.severity.about')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        >
          <div className="incidents-severities">
            <SegmentedControl
              fullWidth
              aria-label={t('incidents.severity.new')}
              value={severity}
              data={[...SEVERITIES]}
              onChange={(value) => setSeverity(SEVERITIES.find((each) => each === value) ?? from)}
            />
          </div>
        </Input.Wrapper>
        <Textarea
          data-autofocus
          label={t('incidents.severity.why')}
          autosize
          minRows={3}
          maxRows={8}
          value={justification}
          error={missing ? t('incidents.refused.justification_missing') : undefined}
          onChange={(event) => setJustification(event.currentTarget.value)}
        />
        <FormError error={missing ? undefined : change.error} />
        <FormActions
          submit={
            change.asks ? t('approvals.ask.submit') : t('incidents.severity.submit', { severity })
          }
          danger={severity === 'P0' && !change.asks}
          pending={change.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
