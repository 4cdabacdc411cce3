import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { PAPERS } from '@shared/domain/tenants/tenant';
import { useEffect, useState } from 'react';
import { useRpc } from '../../rpc/rpc-context';
import { useTenantScope } from '../../rpc/signed-in';
import { readStoredFile } from '../../rpc/upload-file';
import { FilePicker } from '../../ui/file-picker';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import type { TenantFormProps } from './tenant-section';

export function BrandFields({ values, errors, readOnly, onChange }: TenantFormProps) {
  const t = useText();
  return (
    <Section title={t('settings.tenant.brand')}>
      <div className="gh-col gh-gap-4">
        <Logo fileId={values.logoFileId} readOnly={readOnly} onChange={onChange} />
        <div className="gh-form-grid">
          <TextInput
            label={t('settings.tenant.colour')}
            description={t('settings.tenant.colour.about')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            leftSection={
              <span
                className="gh-colour"
                style={{ background: values.brandColour ?? 'transparent' }}
                aria-hidden
              />
            }
            value={values.brandColour ?? ''}
            error={errors.brandColour}
            readOnly={readOnly}
            onChange={(event) => {
              const colour = event.currentTarget.value.trim();
              onChange({ brandColour: colour === '' ? null : colour });
            }}
          />
          <div className="gh-col gh-gap-1">
            <span className="mantine-InputWrapper-label">{t('settings.tenant.paper')}</span>
            <SegmentedControl
              aria-label={t('settings.tenant.paper')}
              style={{ alignSelf: 'flex-start' }}
              value={values.paper}
              readOnly={readOnly}
              data={PAPERS.map((value) => ({ value, label: t(`settings.tenant.paper.${value}`) }))}
              onChange={(paper) => onChange({ paper })}
            />
          </div>
        </div>
        <Textarea
          label={t('settings.tenant.footer')}
          autosize
          minRows={2}
          value={values.footer}
          error={errors.footer}
          readOnly={readOnly}
          onChange={(event) => onChange({ footer: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
}

interface LogoProps {
  readonly fileId: string | null;
  readonly readOnly: boolean;
  readonly onChange: TenantFormProps['onChange'];
}

function Logo({ fileId, readOnly, onChange }: LogoProps) {
  const t = useText();
  const url = useStoredImage(fileId);
  return (
    <div className="gh-row">
      {url === undefined ? (
        <span className="gh-meta gh-grow">{t('settings.tenant.logo.none')}</span>
      ) : (
        <>
          <img className="gh-logo" src={url} alt={t('settings.tenant.logo')} />
          <span className="gh-grow" />
        </>
      )}
      {readOnly ? null : (
        <>
          <FilePicker
            label={t(
              fileId === null ? 'settings.tenant.logo.upload' : 'settings.tenant.logo.replace',
            )}
            accept="image/png,image/jpeg,image/webp,image/svg+xml"
            onUploaded={({ id }) => onChange({ logoFileId: id })}
          />
          {fileId === null ? null : (
            <Button variant="subtle" onClick={() => onChange({ logoFileId: null })}>
              {t('settings.tenant.logo.remove')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** The address of a stored image for as long as it is on screen. */
function useStoredImage(fileId: string | null): string | undefined {
  const { client } = useRpc();
  const scope = useTenantScope();
  const [url, setUrl] = useState<string | undefined>(undefined);
  useEffect(() => {
    setUrl(undefined);
    if (fileId === null) return undefined;
    let made: string | undefined;
    let gone = false;
    readStoredFile(client, scope, fileId).then(
      ({ blob }) => {
        if (gone) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      // A logo that cannot be read is drawn as none; the cover does the same.
      () => setUrl(undefined),
    );
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [client, scope, fileId]);
  return url;
}
