import { Checkbox, Select, TextInput } from '@mantine/core';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { LANGUAGES } from '../../ui/front-page';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { knownZones } from '../../ui/zones';
import type { TenantFormProps } from './tenant-section';

export function TenantFields({ values, errors, readOnly, onChange }: TenantFormProps) {
  const t = useText();
  return (
    <>
      <Section title={t('settings.tenant.identity')}>
        <div className="gh-form-grid">
          <TextInput
            label={t('settings.tenant.name')}
            value={values.name}
            error={errors.name}
            readOnly={readOnly}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('settings.tenant.slug')}
            description={t('settings.tenant.slug.about')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={values.slug}
            error={errors.slug}
            readOnly={readOnly}
            onChange={(event) => onChange({ slug: event.currentTarget.value })}
          />
        </div>
      </Section>
      <Section title={t('settings.tenant.place')}>
        <div className="gh-form-grid">
          <Select
            label={t('settings.tenant.zone')}
            data={knownZones()}
            searchable
            limit={40}
            allowDeselect={false}
            value={values.zone}
            error={errors.zone}
            readOnly={readOnly}
            onChange={(zone) => (zone === null ? undefined : onChange({ zone }))}
          />
          <TextInput
            label={t('settings.tenant.region')}
            description={t('settings.tenant.region.about')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={values.holidayRegion}
            error={errors.holidayRegion}
            readOnly={readOnly}
            onChange={(event) => onChange({ holidayRegion: upper(event) })}
          />
          <Select
            label={t('settings.tenant.language')}
            description={t('settings.tenant.language.about')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={[...LANGUAGES]}
            allowDeselect={false}
            value={values.contentLocale}
            readOnly={readOnly}
            onChange={(value) => {
              const contentLocale = LOCALES.find((known) => known === value);
              if (contentLocale !== undefined) onChange({ contentLocale });
            }}
          />
          <TextInput
            label={t('settings.tenant.currency')}
            value={values.currency}
            error={errors.currency}
            readOnly={readOnly}
            onChange={(event) => onChange({ currency: upper(event) })}
          />
        </div>
      </Section>
      <Section title={t('settings.tenant.approval')}>
        <Checkbox
          label={t('settings.tenant.selfApproval')}
          description={t('settings.tenant.selfApproval.about')}
          checked={values.selfApproval}
          disabled={readOnly}
          onChange={(event) => onChange({ selfApproval: event.currentTarget.checked })}
        />
      </Section>
    </>
  );
}

const upper = (event: { readonly currentTarget: { readonly value: string } }) =>
  event.currentTarget.value.toUpperCase();
