import { Textarea } from '@mantine/core';
import type { Output } from '@shared/contract';
import { useState } from 'react';
import { useTenantScope } from '../../../rpc/signed-in';
import { useCommand } from '../../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../../ui/dialog';
import { FormError } from '../../../ui/form-error';
import { useNotices } from '../../../ui/notices';
import { useText } from '../../../ui/region';
import { useCodedText } from '../../../ui/use-coded-text';

/** Takes a pasted table, all or nothing; what is in the way stands line by line. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const notices = useNotices();
  const run = useCommand('ownership.import', useTenantScope(), { inline: true });
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Output<'ownership.import'>>();
  const submit = async () => {
    const result = await run.run({ text });
    if (result === undefined) return;
    if (!result.imported) {
      setRefused(result);
      return;
    }
    const { clusters, queries, rivals } = result;
    notices.done(t('ownership.import.done', { clusters, queries, rivals }), result);
    onClose();
  };
  return (
    <Dialog title={t('ownership.import.title')} onClose={onClose} size={640}>
      <Form onSubmit={() => void submit()}>
        <Textarea
          data-autofocus
          label={t('ownership.import.text')}
          description={t('ownership.import.about')}
          autosize
          minRows={8}
          maxRows={16}
          classNames={{ input: 'gh-mono' }}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {refused === undefined ? null : <Problems outcome={refused} />}
        <FormError error={run.error} />
        <FormActions
          submit={t('ownership.import.submit')}
          pending={run.pending}
          disabled={text.trim() === ''}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

function Problems({ outcome }: { outcome: Output<'ownership.import'> }) {
  const t = useText();
  const codedText = useCodedText();
  return (
    <div className="gh-note gh-tint-fail" role="alert">
      <div>
        <p>{t('ownership.import.refused', { count: outcome.problemCount })}</p>
        <ul className="ownership-list">
          {outcome.problems.map((problem) => (
            <li key={`${problem.line} ${problem.code}`}>
              {t('ownership.import.line', {
                line: problem.line,
                problem: codedText('ownership.problem', problem),
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
