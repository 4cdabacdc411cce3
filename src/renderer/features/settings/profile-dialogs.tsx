import { PasswordInput, TextInput } from '@mantine/core';
import { INSTALL } from '@shared/rpc/client';
import { useState } from 'react';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useRegion, useText } from '../../ui/region';
import type { ProfileRow } from './profiles-section';

export function NewProfileDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { locale } = useRegion();
  const create = useCommand('profiles.create', INSTALL, { inline: true });
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const submit = async () => {
    const made = await create.run({ name, locale, ...(pin === '' ? {} : { pin }) });
    if (made !== undefined) onClose();
  };
  return (
    <Dialog title={t('settings.profiles.add')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <TextInput
          label={t('settings.profiles.name')}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('settings.profiles.optionalPin')}
          inputMode="numeric"
          autoComplete="new-password"
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <FormError error={create.error} />
        <FormActions
          submit={t('settings.profiles.add')}
          pending={create.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

interface ProfileDialogProps {
  readonly profile: ProfileRow;
  readonly onClose: () => void;
}

export function RenameDialog({ profile, onClose }: ProfileDialogProps) {
  const t = useText();
  const rename = useCommand('profiles.rename', INSTALL, { inline: true });
  const [name, setName] = useState(profile.name);
  const submit = async () => {
    const { id, version } = profile;
    const renamed = await rename.run({ profileId: id, name, expectedVersion: version });
    if (renamed !== undefined) onClose();
  };
  return (
    <Dialog title={t('settings.profiles.rename')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <TextInput
          label={t('settings.profiles.name')}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormError error={rename.error} />
        <FormActions submit={t('ui.action.save')} pending={rename.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

export function ResetPinDialog({ profile, onClose }: ProfileDialogProps) {
  const t = useText();
  const notices = useNotices();
  const reset = useCommand('profiles.resetPin', INSTALL, { inline: true });
  const [pin, setPin] = useState('');
  const submit = async () => {
    const done = await reset.run({ profileId: profile.id, pin: pin === '' ? null : pin });
    if (done === undefined) return;
    notices.done(t('settings.saved'));
    onClose();
  };
  const { name } = profile;
  return (
    <Dialog title={t('settings.profiles.resetPin.title', { name })} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-ink-2">{t('settings.profiles.resetPin.text', { name })}</p>
        <PasswordInput
          label={t('settings.pin.next')}
          data-autofocus
          inputMode="numeric"
          autoComplete="new-password"
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <FormError error={reset.error} />
        <FormActions
          submit={t(pin === '' ? 'settings.pin.remove' : 'settings.pin.set')}
          pending={reset.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
