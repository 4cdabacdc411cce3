import { Button } from '@mantine/core';
import type { Input, Output } from '@shared/contract';
import { useState } from 'react';
import { useMay, useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { Loaded } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { settingsPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { goTo } from '../../ui/use-place';
import { BrandFields } from './brand-fields';
import { ReadOnlyNote } from './read-only-note';
import { TenantFields } from './tenant-fields';

export type TenantDetail = Output<'tenants.get'>;
/** What the person has changed and not saved; everything else is as the core says. */
export type TenantChanges = Omit<Input<'tenants.update'>, 'expectedVersion'>;

export interface TenantFormProps {
  readonly values: TenantDetail;
  readonly errors: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  readonly onChange: (changes: TenantChanges) => void;
}

/** Name, place, language and brand of the tenant. */
export function TenantSection() {
  const scope = useTenantScope();
  const detail = useWatched('tenants.get', {}, scope);
  return <Loaded answer={detail}>{(tenant) => <TenantForm tenant={tenant} />}</Loaded>;
}

function TenantForm({ tenant }: { tenant: TenantDetail }) {
  const t = useText();
  const scope = useTenantScope();
  const { slug } = useTenant();
  const notices = useNotices();
  const mayChange = useMay('owner');
  const update = useCommand('tenants.update', scope, { inline: true });
  const [changes, setChanges] = useState<TenantChanges>({});
  const [startedAt, setStartedAt] = useState<number | undefined>(undefined);
  const changed = Object.keys(changes).length > 0;

  const drop = () => {
    setChanges({});
    setStartedAt(undefined);
    update.clearError();
  };
  const save = async () => {
    // What somebody else saved since the first keystroke is a conflict, once: the form shows the newer values then.
    const told = update.error?.code === 'conflict';
    const expectedVersion = told ? tenant.version : (startedAt ?? tenant.version);
    const saved = await update.run({ ...changes, expectedVersion });
    if (saved === undefined) return;
    drop();
    notices.done(t('settings.saved'), saved);
    if (saved.slug !== slug) goTo(settingsPlace('tenant', saved.slug), { replace: true });
  };
  const form: TenantFormProps = {
    // A change that is undefined was never made: the spread leaves the stored value.
    values: { ...tenant, ...(changes as Partial<TenantDetail>) },
    errors: fieldErrors(update.error),
    readOnly: !mayChange,
    onChange: (next) => {
      setStartedAt(startedAt ?? tenant.version);
      setChanges({ ...changes, ...next });
    },
  };
  return (
    <form
      className="gh-settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {mayChange ? null : <ReadOnlyNote needs="owner" />}
      <TenantFields {...form} />
      <BrandFields {...form} />
      <FormError error={update.error} />
      {changed ? (
        <div className="gh-settings-foot">
          <span className="gh-meta">{t('settings.unsaved')}</span>
          <span className="gh-grow" />
          <Button variant="subtle" onClick={drop}>
            {t('settings.discard')}
          </Button>
          <Button type="submit" variant="filled" aria-disabled={update.pending}>
            {t('ui.action.save')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
