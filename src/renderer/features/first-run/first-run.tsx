import { Button, PasswordInput, TextInput } from '@mantine/core';
import { INSTALL } from '@shared/rpc/client';
import { useState } from 'react';
import { useRpc } from '../../rpc/rpc-context';
import { useCommand } from '../../rpc/use-command';
import { Form } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { FrontPage } from '../../ui/front-page';
import { RecoveryCode } from '../../ui/recovery-code';
import { type UiLocale, useRegion, useText } from '../../ui/region';
import { SampleButton } from './sample-button';

interface FirstRunProps {
  readonly onLocale: (locale: UiLocale) => void;
  /** True while this screen has something to say although a profile is there already. */
  readonly onBeginning: (beginning: boolean) => void;
}

/** The very first screen: a profile, or a look around. */
export function FirstRun({ onLocale, onBeginning }: FirstRunProps) {
  const t = useText();
  const { locale } = useRegion();
  const { session, sessionKey } = useRpc();
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const [recovery, setRecovery] = useState<string | undefined>(undefined);
  const create = useCommand('session.createFirstProfile', INSTALL, { inline: true });

  const submit = async () => {
    onBeginning(true);
    const answer = await create.run({ name, locale, ...(pin === '' ? {} : { pin }) });
    if (answer === undefined) return onBeginning(false);
    sessionKey.write(answer.sessionKey);
    if (answer.recoveryCode === null) finish();
    else setRecovery(answer.recoveryCode);
  };
  const finish = () => {
    onBeginning(false);
    session.refresh();
  };

  if (recovery !== undefined) {
    return (
      <FrontPage title={t('firstRun.title')} onLocale={onLocale}>
        <RecoveryCode
          title={t('firstRun.recovery.title')}
          text={t('firstRun.recovery.text')}
          code={recovery}
          done={t('firstRun.recovery.done')}
          onDone={finish}
        />
      </FrontPage>
    );
  }
  return (
    <FrontPage title={t('firstRun.title')} text={t('firstRun.profile.text')} onLocale={onLocale}>
      <Form onSubmit={() => void submit()}>
        <h2>{t('firstRun.profile.title')}</h2>
        <TextInput
          label={t('firstRun.profile.name')}
          autoComplete="name"
          autoFocus
          required
          withAsterisk={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('firstRun.profile.pin')}
          description={t('firstRun.profile.pin.about')}
          inputMode="numeric"
          autoComplete="new-password"
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <FormError error={create.error} />
        <div className="gh-row">
          <Button type="submit" variant="filled" aria-disabled={create.pending}>
            {t('firstRun.profile.create')}
          </Button>
          <span className="gh-grow" />
          <span className="gh-meta">{t('firstRun.profile.orSample')}</span>
          <SampleButton />
        </div>
      </Form>
    </FrontPage>
  );
}
