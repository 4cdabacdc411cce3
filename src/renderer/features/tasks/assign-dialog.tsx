import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { useMembers } from './owner-select';
import type { TaskDetail } from './task';

interface AssignDialogProps {
  readonly task: Pick<TaskDetail, 'id' | 'version' | 'title' | 'owner'>;
  /** Whom it was offered to; nobody yet where the key asked. */
  readonly profileId: string | undefined;
  readonly onClose: () => void;
}

/** Who does the task. */
export function AssignDialog({ task, profileId, onClose }: AssignDialogProps) {
  const t = useText();
  const notices = useNotices();
  const members = useMembers();
  const update = useCommand('tasks.update', useTenantScope(), { inline: true });
  const [owner, setOwner] = useState(profileId ?? task.owner?.profileId ?? '');
  const submit = async () => {
    const saved = await update.run({
      taskId: task.id,
      expectedVersion: task.version,
      ownerProfileId: owner === '' ? null : owner,
    });
    if (saved === undefined) return;
    const name = saved.owner?.name;
    notices.done(
      name === undefined
        ? t('tasks.assign.nobody', { title: saved.title })
        : t('tasks.assign.done', { title: saved.title, name }),
      saved,
    );
    onClose();
  };
  return (
    <Dialog title={t('tasks.assign.title')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-medium tasks-two-lines" dir="auto">
          {task.title}
        </p>
        <Select
          label={t('tasks.edit.owner')}
          placeholder={t('tasks.edit.owner.none')}
          data={[...members]}
          data-autofocus
          clearable
          value={owner === '' ? null : owner}
          onChange={(id) => setOwner(id ?? '')}
        />
        <FormError error={update.error} />
        <FormActions
          submit={t('tasks.assign.submit')}
          pending={update.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
