import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { useText } from '../../ui/region';
import { useErrorText } from '../../ui/use-error-text';
import type { TaskDetail } from './task';
import type { TaskEdit } from './use-task-edit';

/** Who does the task: a member of the tenant, or the name that an import brought. */
export function OwnerSelect({ task, edit }: { task: TaskDetail; edit: TaskEdit }) {
  const t = useText();
  const errorText = useErrorText();
  const members = useMembers();
  const [refused, setRefused] = useState(false);
  const { owner } = task;
  if (edit.fixed) return <div className="gh-inline-fixed">{owner?.name ?? '–'}</div>;
  return (
    <Select
      aria-label={t('tasks.edit.owner')}
      placeholder={owner?.profileId === null ? owner.name : t('tasks.edit.owner.none')}
      data={[...members]}
      clearable
      value={owner?.profileId ?? null}
      error={refused && edit.error !== undefined ? errorText(edit.error) : undefined}
      onChange={(ownerProfileId) => {
        void edit.save({ ownerProfileId }, task.version).then((saved) => setRefused(!saved));
      }}
    />
  );
}

/** The tenant's members as options of a list. */
export function useMembers(): readonly { readonly value: string; readonly label: string }[] {
  const members = newestOf(useWatched('memberships.list', {}, useTenantScope())) ?? [];
  return members.map(({ profileId, name }) => ({ value: profileId, label: name }));
}
