import { Anchor, Button, PasswordInput } from '@mantine/core';
import type { AppError } from '@shared/base/errors';
import { useState } from 'react';
import type { SessionState } from '../../rpc/session-store';
import { Form } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useText } from '../../ui/region';
import { useNowMs } from '../../ui/times';
import { ForgottenPin } from './forgotten-pin';

interface PinFormProps {
  readonly profile: SessionState['profiles'][number];
  readonly error: AppError | undefined;
  readonly pending: boolean;
  /** Answers whether the PIN was right. */
  readonly onPin: (pin: string) => Promise<boolean>;
  readonly onBack: () => void;
}

/** The PIN of one profile; after a wrong one it counts down until the next may be tried. */
export function PinForm({ profile, error, pending, onPin, onBack }: PinFormProps) {
  const t = useText();
  const nowMs = useNowMs(250);
  const [pin, setPin] = useState('');
  const [forgotten, setForgotten] = useState(false);
  const retryAtMs = Math.max(profile.retryAtMs ?? 0, numberOf(error?.details.retryAtMs));
  const seconds = Math.ceil((retryAtMs - nowMs) / 1000);
  const waiting = seconds > 0;

  const submit = () => {
    if (pin === '' || waiting || pending) return;
    void onPin(pin).then((right) => {
      if (!right) setPin('');
    });
  };

  if (forgotten) return <ForgottenPin profileId={profile.id} onBack={() => setForgotten(false)} />;
  return (
    <Form onSubmit={submit}>
      <PasswordInput
        label={t('session.pinOf', { name: profile.name })}
        inputMode="numeric"
        autoComplete="off"
        data-autofocus
        autoFocus
        value={pin}
        onChange={(event) => setPin(event.currentTarget.value)}
      />
      <FormError error={error} title={t('session.wrongPin')} />
      {waiting ? (
        <div className="gh-meta gh-num" role="timer">
          {t('session.wait', { seconds })}
        </div>
      ) : null}
      <div className="gh-row">
        <Button type="submit" variant="filled" aria-disabled={waiting || pending || pin === ''}>
          {t('session.signIn')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('session.otherProfile')}
        </Button>
        <span className="gh-grow" />
        <Anchor component="button" type="button" size="xs" onClick={() => setForgotten(true)}>
          {t('session.forgot')}
        </Anchor>
      </div>
    </Form>
  );
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0);
