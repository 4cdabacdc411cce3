import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Form } from '../../ui/dialog';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';

/** Writes a line on the timeline; a refused one keeps its text. */
export function AddNote({ incidentId }: { incidentId: string }) {
  const t = useText();
  const notices = useNotices();
  const add = useCommand('incidents.addNote', useTenantScope(), { inline: true });
  const [text, setText] = useState('');
  const empty = fieldErrors(add.error).text !== undefined && text.trim() === '';
  const submit = async () => {
    if ((await add.run({ incidentId, text })) === undefined) return;
    setText('');
    notices.done(t('incidents.note.done'));
  };
  return (
    <Form onSubmit={() => void submit()}>
      <div className="gh-col">
        <Textarea
          aria-label={t('incidents.note.label')}
          placeholder={t('incidents.note.hint')}
          autosize
          minRows={1}
          maxRows={8}
          value={text}
          error={empty ? t('incidents.note.empty') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FormError error={empty ? undefined : add.error} />
        <div>
          <Button size="xs" type="submit" aria-disabled={add.pending}>
            {t('incidents.note.add')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
