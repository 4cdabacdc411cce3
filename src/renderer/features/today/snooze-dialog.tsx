import { Button, TextInput } from '@mantine/core';
import { atWallClock, wallClockOf } from '@shared/base/zones';
import { SNOOZE_CHOICES, type SnoozeChoice, snoozeUntilMs } from '@shared/domain/today/snooze';
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

/** Puts a row away for oneself: by one of three times, or by a time of one's own. */
export function SnoozeDialog({ row, onClose }: RowDialogProps) {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const { zone, nowMs } = useRegion();
  const words = useRowWords();
  const snooze = useCommand('today.snooze', useTenantScope(), { inline: true });
  const [wall, setWall] = useState(() =>
    wallClockOf(snoozeUntilMs('tomorrow', nowMs(), zone), zone),
  );
  const [missing, setMissing] = useState(false);
  const { kind, subjectId } = row;
  const until = async (chosen: { choice: SnoozeChoice } | { atMs: number }) => {
    const answer = await snooze.run({ kind, subjectId, until: chosen });
    if (answer === undefined) return;
    notices.done(t('today.snooze.done', { when: formats.shortDateTime(answer.untilMs) }), answer);
    onClose();
  };
  const own = () => {
    const atMs = atWallClock(wall, zone);
    setMissing(atMs === undefined);
    if (atMs !== undefined) void until({ atMs });
  };
  return (
    <Dialog title={t('today.snooze.title')} onClose={onClose}>
      <Form onSubmit={own}>
        <p className="gh-medium today-two-lines" dir="auto">
          {words.title(row)}
        </p>
        <div className="gh-col gh-gap-1">
          {SNOOZE_CHOICES.map((choice, index) => (
            <Button
              key={choice}
              justify="space-between"
              {...(index === 0 ? { 'data-autofocus': true } : {})}
              rightSection={
                <span className="gh-meta gh-num">
                  {formats.shortDateTime(snoozeUntilMs(choice, nowMs(), zone))}
                </span>
              }
              onClick={() => void until({ choice })}
            >
              {t(`today.snooze.${choice}`)}
            </Button>
          ))}
        </div>
        <TextInput
          type="datetime-local"
          label={t('today.snooze.own')}
          value={wall}
          error={missing ? t('today.snooze.missing') : undefined}
          onChange={(event) => setWall(event.currentTarget.value)}
        />
        <p className="gh-meta">{t('today.snooze.about', { zone })}</p>
        <FormError error={snooze.error} />
        <FormActions
          submit={t('today.snooze.submit')}
          pending={snooze.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
