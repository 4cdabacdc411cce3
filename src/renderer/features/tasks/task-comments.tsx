import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { FormError } from '../../ui/form-error';
import { useText } from '../../ui/region';
import { DateText } from '../../ui/times';
import type { TaskDetail } from './task';

/** What people said about a task, oldest first, and a line for the next one. */
export function TaskComments({ task }: { task: TaskDetail }) {
  const t = useText();
  const comment = useCommand('tasks.comment', useTenantScope(), { inline: true });
  const [text, setText] = useState('');
  const send = async () => {
    if (text.trim() === '') return;
    const saved = await comment.run({ taskId: task.id, text });
    if (saved !== undefined) setText('');
  };
  return (
    <div className="gh-col gh-gap-3">
      {task.comments.length === 0 ? (
        <p className="gh-ink-3">{t('tasks.comments.none')}</p>
      ) : (
        <ol className="tasks-history" aria-label={t('tasks.panel.comments')}>
          {task.comments.map(({ seq, atMs, by, text: said }) => (
            <li key={seq}>
              <div className="tasks-comment" dir="auto">
                {said ?? <span className="gh-ink-3">{t('tasks.comments.erased')}</span>}
              </div>
              <div className="gh-meta">
                <DateText atMs={atMs} show="shortDateTime" />
                {` · ${by}`}
              </div>
            </li>
          ))}
        </ol>
      )}
      <form
        className="gh-col"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Textarea
          aria-label={t('tasks.comments.add')}
          placeholder={t('tasks.comments.add')}
          autosize
          minRows={1}
          maxRows={8}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void send();
          }}
        />
        <FormError error={comment.error} />
        {text.trim() === '' ? null : (
          <div className="gh-row">
            <span className="gh-grow" />
            <Button size="xs" type="submit" aria-disabled={comment.pending}>
              {t('tasks.comments.submit')}
            </Button>
          </div>
        )}
      </form>
    </div>
  );
}
