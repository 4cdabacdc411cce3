import { Button, PasswordInput, TextInput } from '@mantine/core';
import { INSTALL } from '@shared/rpc/client';
import { useState } from 'react';
import { useCommand } from '../../rpc/use-command';
import { Form } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { RecoveryCode } from '../../ui/recovery-code';
import { useText } from '../../ui/region';

interface ForgottenPinProps {
  readonly profileId: string;
  readonly onBack: () => void;
}

/** The way back in with the recovery code; it brings a new one. */
export function ForgottenPin({ profileId, onBack }: ForgottenPinProps) {
  const t = useText();
  const [code, setCode] = useState('');
  const [newPin, setNewPin] = useState('');
  const [fresh, setFresh] = useState<string | undefined>(undefined);
  const recover = useCommand('session.recover', INSTALL, { inline: true });

  if (fresh !== undefined) {
    return (
      <RecoveryCode
        title={t('session.recovered.title')}
        text={t('session.recovered.text')}
        code={fresh}
        done={t('session.recovered.done')}
        onDone={onBack}
      />
    );
  }
  const submit = async () => {
    const answer = await recover.run({ profileId, recoveryCode: code.trim(), newPin });
    if (answer !== undefined) setFresh(answer.recoveryCode);
  };
  return (
    <Form onSubmit={() => void submit()}>
      <p className="gh-ink-2">{t('session.forgot.text')}</p>
      <TextInput
        label={t('session.recoveryCode')}
        value={code}
        autoFocus
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('session.newPin')}
        inputMode="numeric"
        value={newPin}
        onChange={(event) => setNewPin(event.currentTarget.value)}
      />
      <FormError error={recover.error} />
      <div className="gh-row">
        <Button type="submit" variant="filled" aria-disabled={recover.pending}>
          {t('session.recover')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('ui.action.cancel')}
        </Button>
      </div>
    </Form>
  );
}
