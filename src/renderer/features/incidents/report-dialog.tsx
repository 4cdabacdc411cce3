import { Input, SegmentedControl, Select, TextInput } from '@mantine/core';
import { SEVERITIES, type Severity } from '@shared/domain/incidents/incident';
import { MODULES, type Module, TIERS, tierOf } from '@shared/domain/roles/module';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { InstantInput, type TypedInstant } from '../../ui/instant-input';
import { useNotices } from '../../ui/notices';
import { tenantPlace } from '../../ui/place';
import { useRegion, useText } from '../../ui/region';
import { useErrorText } from '../../ui/use-error-text';
import { goTo } from '../../ui/use-place';

/** Puts a new incident on record; its page opens behind it. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { zone, nowMs } = useRegion();
  const { slug } = useTenant();
  const notices = useNotices();
  const errorText = useErrorText();
  const record = useCommand('incidents.record', useTenantScope(), { inline: true });
  const [severity, setSeverity] = useState<Severity>('P1');
  const [module, setModule] = useState<Module>('technical_foundation');
  const [summary, setSummary] = useState('');
  const [openedMs] = useState(nowMs);
  // Until the field is touched, or when it is emptied, the core's own now is meant, to the millisecond.
  const [occurred, setOccurred] = useState<TypedInstant>();

  const submit = async () => {
    if (occurred === 'unreadable') return;
    const made = await record.run({
      severity,
      module,
      summary,
      ...(occurred !== undefined && { occurredAtMs: occurred }),
    });
    if (made === undefined) return;
    notices.done(t('incidents.report.done', { ref: made.ref, severity: made.severity }));
    goTo(tenantPlace(slug, 'incidents', made.id), { replace: true });
  };

  const { error } = record;
  const fields = fieldErrors(error);
  const future = error?.details.reason === 'incident_in_future';
  const summaryError = fields.summary && t('incidents.refused.summary_missing');
  const timeError = future && error !== undefined ? errorText(error) : undefined;
  return (
    <Dialog title={t('incidents.report.title')} onClose={onClose} size={520}>
      <Form onSubmit={() => void submit()}>
        <Input.Wrapper
          label={t('incidents.report.severity')}
          labelElement="div"
          description={t(`incidents.protocol.${severity}`)}
          error={fields.severity && t('incidents.refused.severity', { found: severity })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        >
          <div className="incidents-severities">
            <SegmentedControl
              fullWidth
              aria-label={t('incidents.report.severity')}
              value={severity}
              data={[...SEVERITIES]}
              onChange={(value) => setSeverity(SEVERITIES.find((each) => each === value) ?? 'P1')}
            />
          </div>
        </Input.Wrapper>
        <TextInput
          data-autofocus
          label={t('incidents.report.summary')}
          maxLength={500}
          value={summary}
          error={summaryError}
          onChange={(event) => setSummary(event.currentTarget.value)}
        />
        <Select
          label={t('incidents.report.module')}
          allowDeselect={false}
          data={TIERS.map((tier) => ({
            group: t(`roles.tier.${tier}`),
            items: MODULES.filter((each) => tierOf(each) === tier).map((each) => ({
              value: each,
              label: t(`roles.module.${each}`),
            })),
          }))}
          value={module}
          onChange={(value) => setModule(MODULES.find((each) => each === value) ?? module)}
        />
        <InstantInput
          label={t('incidents.report.occurred')}
          description={t('incidents.report.occurred.about', { zone })}
          initialMs={openedMs}
          error={timeError}
          onChange={setOccurred}
        />
        <FormError error={summaryError || future || fields.severity ? undefined : error} />
        <FormActions
          submit={t('incidents.report.submit', { severity })}
          danger={severity === 'P0'}
          pending={record.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
