import { Select, TextInput } from '@mantine/core';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { INSTALL } from '@shared/rpc/client';
import { useState } from 'react';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { LANGUAGES } from '../../ui/front-page';
import { useNotices } from '../../ui/notices';
import { useRegion, useText } from '../../ui/region';
import { knownZones } from '../../ui/zones';

interface AddTenantDialogProps {
  readonly onClose: () => void;
  readonly onAdded: (slug: string) => void;
}

/** A new tenant of the install; whoever makes it becomes its owner. */
export function AddTenantDialog({ onClose, onAdded }: AddTenantDialogProps) {
  const t = useText();
  const { locale } = useRegion();
  const notices = useNotices();
  const create = useCommand('tenants.create', INSTALL, { inline: true });
  const [form, setForm] = useState({
    name: '',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    holidayRegion: 'BR',
    contentLocale: locale,
    currency: 'BRL',
  });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const errors = fieldErrors(create.error);

  const submit = async () => {
    const tenant = await create.run(form);
    if (tenant === undefined) return;
    notices.done(t('firstRun.form.done', { name: tenant.name }));
    onClose();
    onAdded(tenant.slug);
  };
  return (
    <Dialog title={t('firstRun.form.title')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <TextInput
          label={t('firstRun.form.name')}
          data-autofocus
          value={form.name}
          error={errors.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <div className="gh-form-grid">
          <Select
            label={t('firstRun.form.zone')}
            data={knownZones()}
            searchable
            allowDeselect={false}
            limit={40}
            value={form.zone}
            error={errors.zone}
            onChange={(zone) => set({ zone: zone ?? 'UTC' })}
          />
          <TextInput
            label={t('firstRun.form.currency')}
            value={form.currency}
            error={errors.currency}
            onChange={(event) => set({ currency: event.currentTarget.value.toUpperCase() })}
          />
        </div>
        <TextInput
          label={t('firstRun.form.region')}
          description={t('firstRun.form.region.about')}
          value={form.holidayRegion}
          error={errors.holidayRegion}
          onChange={(event) => set({ holidayRegion: event.currentTarget.value.toUpperCase() })}
        />
        <Select
          label={t('firstRun.form.language')}
          data={[...LANGUAGES]}
          allowDeselect={false}
          value={form.contentLocale}
          onChange={(value) =>
            set({ contentLocale: LOCALES.find((known) => known === value) ?? 'en' })
          }
        />
        <FormError error={create.error} />
        <FormActions
          submit={t('firstRun.form.submit')}
          pending={create.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
