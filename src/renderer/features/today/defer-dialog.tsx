import { Textarea, TextInput } from '@mantine/core';
import { addDays, isDay } from '@shared/base/days';
import { dayOf } from '@shared/base/zones';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useFormats, useRegion, useText } from '../../ui/region';
import type { TodayRow } from './today';
import { useRowWords } from './use-row-words';

interface RowDialogProps {
  readonly row: TodayRow;
  readonly onClose: () => void;
}

/** Until which day it can wait, and why; for everybody (M184). */
export function DeferDialog({ row, onClose }: RowDialogProps) {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const words = useRowWords();
  const { zone, nowMs } = useRegion();
  const defer = useCommand('today.defer', useTenantScope(), { inline: true });
  const [untilOn, setUntilOn] = useState(() => addDays(dayOf(nowMs(), zone), 7));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const dayMissing = !isDay(untilOn) || untilOn <= dayOf(nowMs(), zone);
  const reasonMissing = reason.trim() === '';
  const submit = async () => {
    setTried(true);
    if (dayMissing || reasonMissing) return;
    const { kind, subjectId } = row;
    const answer = await defer.run({ kind, subjectId, untilOn, reason });
    if (answer === undefined) return;
    notices.done(t('today.defer.done', { when: formats.date(answer.untilMs) }), answer);
    onClose();
  };
  return (
    <Dialog title={t('today.defer.title')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-medium today-two-lines" dir="auto">
          {words.title(row)}
        </p>
        <TextInput
          type="date"
          label={t('today.defer.day')}
          value={untilOn}
          min={addDays(dayOf(nowMs(), zone), 1)}
          error={tried && dayMissing ? t('today.defer.dayMissing') : undefined}
          onChange={(event) => setUntilOn(event.currentTarget.value)}
        />
        <Textarea
          label={t('today.defer.reason')}
          data-autofocus
          autosize
          minRows={2}
          maxRows={8}
          value={reason}
          error={tried && reasonMissing ? t('today.defer.reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className="gh-meta">{t('today.defer.about')}</p>
        <FormError error={defer.error} />
        <FormActions submit={t('today.defer.submit')} pending={defer.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
