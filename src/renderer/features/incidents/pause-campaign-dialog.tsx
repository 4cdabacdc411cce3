import { Textarea } from '@mantine/core';
import type { AppError } from '@shared/base/errors';
import { isTextKey } from '@shared/i18n/format';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';

/** Confirms that everything of the tenant stops, or goes on. */
export function PauseCampaignDialog({ pause, onClose }: { pause: boolean; onClose: () => void }) {
  const t = useText();
  const notices = useNotices();
  const { name: tenant } = useTenant();
  const set = useCommand('campaigns.setPaused', useTenantScope(), { inline: true });
  const [reason, setReason] = useState('');
  const verb = t(pause ? 'incidents.campaign.pause' : 'incidents.campaign.resume');
  const submit = async () => {
    const answer = await set.run({ paused: pause, reason });
    if (answer === undefined) return;
    const done = pause ? 'incidents.campaign.pause.done' : 'incidents.campaign.resume.done';
    notices.done(t(done, { count: answer.tasks }));
    onClose();
  };
  return (
    <Dialog title={verb} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-ink-2">
          {pause
            ? t('incidents.campaign.pause.text', { tenant })
            : t('incidents.campaign.resume.text')}
        </p>
        <Textarea
          data-autofocus
          label={t('incidents.campaign.pause.reason')}
          autosize
          minRows={2}
          maxRows={6}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refusal error={set.error} />
        <FormActions submit={verb} danger={pause} pending={set.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** All reasons of a refused resumption, in the person's language; any other failure in the kit's way. */
function Refusal({ error }: { error: AppError | undefined }) {
  const t = useText();
  const reasons = error?.details.reasons;
  if (error?.details.reason !== 'resume_refused' || !Array.isArray(reasons)) {
    return <FormError error={error} />;
  }
  const texts = reasons.map((code) => {
    const key = `campaigns.resume.${code}`;
    return isTextKey(key) ? t(key) : String(code);
  });
  return (
    <div role="alert" className="gh-note gh-tint-fail">
      <StateGlyph name="failed" tone="fail" />
      <span>{texts.join(' ')}</span>
    </div>
  );
}
