import { Button } from '@mantine/core';
import type { Output } from '@shared/contract';
import { INSTALL } from '@shared/rpc/client';
import { useState } from 'react';
import { useMay, useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { ConfirmDialog } from '../../ui/dialog';
import { Loaded, newestOf } from '../../ui/loaded';
import { Avatar } from '../../ui/marks';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import { PeopleExport } from './list-exports';
import { MembershipDialog } from './membership-dialog';
import { ReadOnlyNote } from './read-only-note';

export type Membership = Output<'memberships.list'>[number];

/** Who works in the tenant, as what. */
export function PeopleSection() {
  const t = useText();
  const scope = useTenantScope();
  const mayChange = useMay('owner');
  const members = useWatched('memberships.list', {}, scope);
  const profiles = newestOf(useWatched('profiles.list', {}, INSTALL)) ?? [];
  const [editing, setEditing] = useState<Membership | 'new' | undefined>(undefined);
  const [leaving, setLeaving] = useState<Membership | undefined>(undefined);
  const inside = newestOf(members) ?? [];
  const others = profiles.filter(({ id }) => !inside.some(({ profileId }) => profileId === id));
  const columns: readonly Column<Membership>[] = [
    {
      key: 'person',
      header: t('settings.people.person'),
      render: ({ name }) => (
        <span className="gh-row">
          <Avatar name={name} plain />
          {name}
        </span>
      ),
    },
    {
      key: 'role',
      header: t('settings.people.role'),
      render: ({ role }) => t(`shell.role.${role}`),
    },
    {
      key: 'functions',
      header: t('settings.people.functions'),
      render: ({ functionalRoles }) => (
        <span className="gh-meta">
          {functionalRoles.length === 0 ? t('settings.people.none') : functionalRoles.join(', ')}
        </span>
      ),
    },
    {
      key: 'actions',
      header: <span className="gh-hidden">{t('ui.table.actions')}</span>,
      render: (row) =>
        mayChange ? (
          <span className="gh-settings-row-actions">
            <Button size="xs" onClick={() => setEditing(row)}>
              {t('settings.people.change')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setLeaving(row)}>
              {t('settings.inventory.remove')}
            </Button>
          </span>
        ) : null,
    },
  ];
  return (
    <Section
      title={t('settings.section.people')}
      meta={t('settings.people.meta', { count: inside.length })}
      aside={
        <>
          <PeopleExport />
          {mayChange && others.length > 0 ? (
            <Button onClick={() => setEditing('new')}>{t('settings.people.add')}</Button>
          ) : null}
        </>
      }
    >
      {mayChange ? null : <ReadOnlyNote needs="owner" />}
      <Loaded answer={members}>
        {(rows) => (
          <Table
            label={t('settings.section.people')}
            columns={columns}
            rows={rows}
            rowKey={({ profileId }) => profileId}
          />
        )}
      </Loaded>
      {mayChange && others.length === 0 ? (
        <p className="gh-meta">{t('settings.people.everybody')}</p>
      ) : null}
      {editing === undefined ? null : (
        <MembershipDialog
          member={editing === 'new' ? undefined : editing}
          candidates={others}
          onClose={() => setEditing(undefined)}
        />
      )}
      {leaving === undefined ? null : (
        <RemoveDialog member={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </Section>
  );
}

function RemoveDialog({ member, onClose }: { member: Membership; onClose: () => void }) {
  const t = useText();
  const tenant = useTenant();
  const notices = useNotices();
  const remove = useCommand('memberships.remove', useTenantScope());
  const confirm = async () => {
    const removed = await remove.run({ profileId: member.profileId });
    if (removed !== undefined) {
      notices.done(t('settings.inventory.removed', { name: member.name }));
    }
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('settings.people.remove')}
      text={t('settings.people.remove.text', { name: member.name, tenant: tenant.name })}
      confirm={t('settings.people.remove')}
      danger
      pending={remove.pending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
