import { Button, Textarea } from '@mantine/core';
import { isTextKey } from '@shared/i18n/format';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Form } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { Avatar } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import type { Approval } from './approval';

/** What was asked, said and decided, oldest first, and a word of one's own. */
export function Discussion({ approval }: { approval: Approval }) {
  const t = useText();
  const formats = useFormats();
  return (
    <Section title={t('approvals.discussion.title')}>
      <ol className="approvals-discussion">
        {approval.discussion.map((entry) => (
          <li key={entry.seq}>
            <Avatar name={entry.by} plain />
            <div>
              <div>
                <span className="gh-medium">{entry.by === 'system' ? 'Gatehouse' : entry.by}</span>{' '}
                <span className="gh-meta">
                  {t('approvals.discussion.line', {
                    deed: deedOf(entry, t),
                    round: entry.round,
                    at: formats.shortDateTime(entry.atMs),
                  })}
                </span>
              </div>
              {entry.text === null ? null : <p className="approvals-said gh-ink-2">{entry.text}</p>}
            </div>
          </li>
        ))}
      </ol>
      <AddComment approvalId={approval.id} />
    </Section>
  );
}

function deedOf(entry: Approval['discussion'][number], t: ReturnType<typeof useText>): string {
  const name = entry.type === 'approval.moved' ? `to.${entry.to}` : entry.type.split('.')[1];
  const key = `approvals.deed.${name}`;
  return isTextKey(key) ? t(key) : entry.type;
}

function AddComment({ approvalId }: { approvalId: string }) {
  const t = useText();
  const add = useCommand('approvals.comment', useTenantScope(), { inline: true });
  const [text, setText] = useState('');
  const submit = async () => {
    if (text.trim() === '') return;
    if ((await add.run({ approvalId, text })) !== undefined) setText('');
  };
  return (
    <Form onSubmit={() => void submit()}>
      <div className="gh-col approvals-comment">
        <Textarea
          aria-label={t('approvals.discussion.label')}
          placeholder={t('approvals.discussion.hint')}
          autosize
          minRows={1}
          maxRows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FormError error={add.error} />
        <div>
          <Button size="xs" type="submit" aria-disabled={add.pending}>
            {t('approvals.discussion.add')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
