import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { TodayRow } from './today';
import { useRowWords } from './use-row-words';

interface RowDialogProps {
  readonly row: TodayRow;
  readonly onClose: () => void;
}

/** Hands a row to a member of its tenant, or to nobody in particular. */
export function AssignDialog({ row, onClose }: RowDialogProps) {
  const t = useText();
  const notices = useNotices();
  const words = useRowWords();
  const scope = useTenantScope();
  const members = newestOf(useWatched('memberships.list', {}, scope)) ?? [];
  const assign = useCommand('today.assign', scope, { inline: true });
  const [chosen, setChosen] = useState(row.assignee?.profileId ?? '');
  const submit = async () => {
    const { kind, subjectId } = row;
    const profileId = chosen === '' ? null : chosen;
    const answer = await assign.run({ kind, subjectId, profileId });
    if (answer === undefined) return;
    const name = answer.assignee?.name;
    notices.done(
      name === undefined ? t('today.assign.doneNobody') : t('today.assign.done', { name }),
      answer,
    );
    onClose();
  };
  return (
    <Dialog title={t('today.assign.title')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-medium today-two-lines" dir="auto">
          {words.title(row)}
        </p>
        <Select
          label={t('today.assign.person')}
          placeholder={t('today.assign.nobody')}
          data={members.map(({ profileId, name }) => ({ value: profileId, label: name }))}
          data-autofocus
          clearable
          value={chosen === '' ? null : chosen}
          onChange={(id) => setChosen(id ?? '')}
        />
        <p className="gh-meta">{t('today.assign.about')}</p>
        <FormError error={assign.error} />
        <FormActions
          submit={t('today.assign.submit')}
          pending={assign.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
