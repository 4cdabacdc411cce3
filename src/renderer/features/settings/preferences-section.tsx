import { Button, PasswordInput, SegmentedControl } from '@mantine/core';
import { THEMES } from '@shared/domain/tenants/tenant';
import { INSTALL } from '@shared/rpc/client';
import { type ReactNode, useState } from 'react';
import { useProfile } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { LANGUAGES } from '../../ui/front-page';
import { useNotices } from '../../ui/notices';
import { RecoveryCode } from '../../ui/recovery-code';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';

/** One's own language, theme and PIN. */
export function PreferencesSection() {
  const t = useText();
  const profile = useProfile();
  const update = useCommand('profiles.updateOwn', INSTALL);
  return (
    <>
      <Section title={profile.name}>
        <div className="gh-settings-form gh-gap-4">
          <Choice label={t('settings.language')} about={t('settings.language.about')}>
            <SegmentedControl
              aria-label={t('settings.language')}
              value={profile.locale}
              data={[...LANGUAGES]}
              onChange={(locale) => void update.run({ locale })}
            />
          </Choice>
          <Choice label={t('settings.theme')}>
            <SegmentedControl
              aria-label={t('settings.theme')}
              value={profile.theme}
              data={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
              onChange={(theme) => void update.run({ theme })}
            />
          </Choice>
        </div>
      </Section>
      <PinSection />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly about?: string;
  readonly children: ReactNode;
}

function Choice({ label, about, children }: ChoiceProps) {
  return (
    <div className="gh-row">
      <div className="gh-grow">
        <div className="gh-medium">{label}</div>
        {about === undefined ? null : <div className="gh-meta">{about}</div>}
      </div>
      {children}
    </div>
  );
}

function PinSection() {
  const t = useText();
  const { hasPin } = useProfile();
  const notices = useNotices();
  const update = useCommand('profiles.updateOwn', INSTALL, { inline: true });
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [recovery, setRecovery] = useState<string | undefined>(undefined);

  const save = async (to: string | null) => {
    const answer = await update.run({ pin: { next: to, ...(hasPin ? { current } : {}) } });
    if (answer === undefined) return;
    setCurrent('');
    setNext('');
    notices.done(t(to === null ? 'settings.pin.removed' : 'settings.pin.saved'));
    if (answer.recoveryCode !== null) setRecovery(answer.recoveryCode);
  };
  return (
    <Section title={t('settings.pin')}>
      <div className="gh-settings-form">
        <Form onSubmit={() => void save(next)}>
          <p className="gh-ink-2">{t('settings.pin.text')}</p>
          <div className="gh-form-grid">
            {hasPin ? (
              <PasswordInput
                label={t('settings.pin.current')}
                inputMode="numeric"
                autoComplete="off"
                value={current}
                onChange={(event) => setCurrent(event.currentTarget.value)}
              />
            ) : null}
            <PasswordInput
              label={t('settings.pin.next')}
              inputMode="numeric"
              autoComplete="new-password"
              value={next}
              onChange={(event) => setNext(event.currentTarget.value)}
            />
          </div>
          <FormError error={update.error} />
          <div className="gh-row">
            <Button type="submit" aria-disabled={update.pending} disabled={next === ''}>
              {t(hasPin ? 'settings.pin.change' : 'settings.pin.set')}
            </Button>
            {hasPin ? (
              <Button variant="subtle" onClick={() => void save(null)} disabled={current === ''}>
                {t('settings.pin.remove')}
              </Button>
            ) : null}
          </div>
        </Form>
      </div>
      {recovery === undefined ? null : (
        <Dialog title={t('settings.pin')} onClose={() => setRecovery(undefined)}>
          <RecoveryCode
            title={t('firstRun.recovery.title')}
            text={t('firstRun.recovery.text')}
            code={recovery}
            done={t('firstRun.recovery.done')}
            onDone={() => setRecovery(undefined)}
          />
        </Dialog>
      )}
    </Section>
  );
}
