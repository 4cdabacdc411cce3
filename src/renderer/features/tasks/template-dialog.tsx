import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { TaskDetail } from './task';

interface TemplateDialogProps {
  readonly task: Pick<TaskDetail, 'id' | 'title'>;
  readonly onClose: () => void;
}

/** Keeps a task as what later ones may begin with. */
export function TemplateDialog({ task, onClose }: TemplateDialogProps) {
  const t = useText();
  const notices = useNotices();
  const save = useCommand('taskTemplates.saveFromTask', useTenantScope(), { inline: true });
  const [name, setName] = useState(task.title.slice(0, 80));
  const errors = fieldErrors(save.error);
  const submit = async () => {
    const saved = await save.run({ taskId: task.id, name });
    if (saved === undefined) return;
    notices.done(t('tasks.template.saved', { name: saved.name }), saved);
    onClose();
  };
  return (
    <Dialog title={t('tasks.template.saveTitle')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-ink-2">{t('tasks.template.about')}</p>
        <TextInput
          label={t('tasks.template.name')}
          data-autofocus
          dir="auto"
          maxLength={80}
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormError error={Object.keys(errors).length === 0 ? save.error : undefined} />
        <FormActions submit={t('tasks.template.save')} pending={save.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
