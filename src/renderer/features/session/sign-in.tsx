import { UnstyledButton } from '@mantine/core';
import { INSTALL } from '@shared/rpc/client';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useRpc } from '../../rpc/rpc-context';
import type { SessionState } from '../../rpc/session-store';
import { useCommand } from '../../rpc/use-command';
import { FormError } from '../../ui/form-error';
import { FrontPage } from '../../ui/front-page';
import { Avatar } from '../../ui/marks';
import { type UiLocale, useText } from '../../ui/region';
import { PinForm } from './pin-form';

type ProfileChoice = SessionState['profiles'][number];

interface SignInProps {
  readonly profiles: readonly ProfileChoice[];
  readonly onLocale: (locale: UiLocale) => void;
}

/** Who is working: a grid of profiles, and the PIN of the chosen one. */
export function SignIn({ profiles, onLocale }: SignInProps) {
  const t = useText();
  const { session, sessionKey } = useRpc();
  const [chosenId, setChosenId] = useState<string | undefined>(undefined);
  const signIn = useCommand('session.signIn', INSTALL, { inline: true });
  const chosen = profiles.find(({ id }) => id === chosenId);

  const enter = async (profileId: string, pin?: string): Promise<boolean> => {
    const answer = await signIn.run({ profileId, ...(pin === undefined ? {} : { pin }) });
    if (answer === undefined) return false;
    sessionKey.write(answer.sessionKey);
    session.refresh();
    return true;
  };

  if (chosen !== undefined) {
    return (
      <FrontPage title={chosen.name} onLocale={onLocale}>
        <PinForm
          profile={chosen}
          error={signIn.error}
          pending={signIn.pending}
          onPin={(pin) => enter(chosen.id, pin)}
          onBack={() => {
            signIn.clearError();
            setChosenId(undefined);
          }}
        />
      </FrontPage>
    );
  }
  return (
    <FrontPage title={t('session.title')} text={t('session.text')} onLocale={onLocale}>
      <div className="gh-profiles">
        {profiles.map((profile) => (
          <UnstyledButton
            key={profile.id}
            className="gh-profile-card"
            onClick={() => (profile.hasPin ? setChosenId(profile.id) : void enter(profile.id))}
          >
            <Avatar name={profile.name} plain />
            <span className="gh-medium gh-clip gh-grow">{profile.name}</span>
            <span className="gh-meta gh-row gh-gap-1">
              {profile.hasPin ? <IconLock className="gh-icon gh-icon-sm" aria-hidden /> : null}
              {t(profile.hasPin ? 'session.hasPin' : 'session.noPin')}
            </span>
          </UnstyledButton>
        ))}
      </div>
      <FormError error={signIn.error} />
    </FrontPage>
  );
}
