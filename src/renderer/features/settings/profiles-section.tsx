import { Button } from '@mantine/core';
import type { Output } from '@shared/contract';
import { INSTALL } from '@shared/rpc/client';
import { useState } from 'react';
import { useProfile } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { Loaded, newestOf } from '../../ui/loaded';
import { Avatar, Pill } from '../../ui/marks';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import { DateText } from '../../ui/times';
import { NewProfileDialog, RenameDialog, ResetPinDialog } from './profile-dialogs';

export type ProfileRow = Output<'profiles.list'>[number];
type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'rename' | 'pin'; readonly profile: ProfileRow };

/** Everybody who can sign in on this computer. */
export function ProfilesSection() {
  const t = useText();
  const { isAdmin } = useProfile();
  const profiles = useWatched('profiles.list', {}, INSTALL);
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const close = () => setOpen(undefined);
  const columns: readonly Column<ProfileRow>[] = [
    {
      key: 'name',
      header: t('settings.profiles.name'),
      render: ({ name, isAdmin: admin }) => (
        <span className="gh-row">
          <Avatar name={name} plain />
          <span className="gh-nowrap">{name}</span>
          {admin ? <Pill>{t('settings.profiles.admin')}</Pill> : null}
        </span>
      ),
    },
    {
      key: 'tenants',
      header: t('settings.profiles.tenants'),
      render: ({ memberships }) => (
        <span className="gh-meta">
          {memberships.length === 0
            ? t('settings.people.none')
            : memberships.map(({ tenantName }) => tenantName).join(', ')}
        </span>
      ),
    },
    {
      key: 'pin',
      header: t('settings.profiles.pin'),
      width: 72,
      render: ({ hasPin }) => t(hasPin ? 'settings.profiles.pin.yes' : 'settings.profiles.pin.no'),
    },
    {
      key: 'since',
      header: t('settings.profiles.created'),
      render: ({ createdAtMs }) => <DateText atMs={createdAtMs} show="date" />,
    },
    {
      key: 'actions',
      header: <span className="gh-hidden">{t('ui.table.actions')}</span>,
      render: (profile) =>
        isAdmin ? (
          <span className="gh-settings-row-actions">
            <Button size="xs" onClick={() => setOpen({ kind: 'rename', profile })}>
              {t('settings.profiles.rename')}
            </Button>
            <Button size="xs" onClick={() => setOpen({ kind: 'pin', profile })}>
              {t('settings.profiles.resetPin')}
            </Button>
          </span>
        ) : null,
    },
  ];
  return (
    <Section
      title={t('settings.section.profiles')}
      meta={t('settings.profiles.meta', { count: newestOf(profiles)?.length ?? 0 })}
      aside={
        isAdmin ? (
          <Button onClick={() => setOpen({ kind: 'new' })}>{t('settings.profiles.add')}</Button>
        ) : null
      }
    >
      {isAdmin ? null : <div className="gh-note gh-tint-quiet">{t('settings.adminOnly')}</div>}
      <Loaded answer={profiles}>
        {(rows) => (
          <Table
            label={t('settings.section.profiles')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
          />
        )}
      </Loaded>
      {open?.kind === 'new' ? <NewProfileDialog onClose={close} /> : null}
      {open?.kind === 'rename' ? <RenameDialog profile={open.profile} onClose={close} /> : null}
      {open?.kind === 'pin' ? <ResetPinDialog profile={open.profile} onClose={close} /> : null}
    </Section>
  );
}
