import { Button, Input, SegmentedControl, Textarea } from '@mantine/core';
import { TREND_VALUES, type TrendValue } from '@shared/domain/metrics/trend';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { Signal } from './cycle';

/** The operator's own reading of a trend, with what it rests on; or back to the derived value (Q37). */
export function OverrideDialog({ signal, onClose }: { signal: Signal; onClose: () => void }) {
  const t = useText();
  const notices = useNotices();
  const set = useCommand('metrics.setTrend', useTenantScope(), { inline: true });
  const clear = useCommand('metrics.clearTrend', useTenantScope(), { inline: true });
  const { key, override } = signal;
  const [value, setValue] = useState<TrendValue>(override?.value ?? signal.trend);
  const [note, setNote] = useState('');
  const name = t(`metrics.name.${signal.metricKey}`);
  const missing = fieldErrors(set.error).note !== undefined;

  const submit = async () => {
    const answer = await set.run({ key, value, note });
    if (answer === undefined) return;
    const from = t(`metrics.trend.${answer.from}`);
    const to = t(`metrics.trend.${answer.to}`);
    notices.done(t('cycles.override.done', { name, from, to }), answer);
    onClose();
  };
  const back = async () => {
    const answer = await clear.run({ key });
    if (answer === undefined) return;
    notices.done(t('cycles.override.cleared', { name }), answer);
    onClose();
  };
  return (
    <Dialog title={t('cycles.override.title', { name })} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <Input.Wrapper
          label={t('cycles.override.value')}
          labelElement="div"
          description={t('cycles.override.about')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        >
          <div className="cycles-segments">
            <SegmentedControl
              fullWidth
              aria-label={t('cycles.override.value')}
              value={value}
              data={TREND_VALUES.map((each) => ({
                value: each,
                label: t(`metrics.trend.${each}`),
              }))}
              onChange={(next) => setValue(TREND_VALUES.find((each) => each === next) ?? value)}
            />
          </div>
        </Input.Wrapper>
        <Textarea
          data-autofocus
          label={t('cycles.override.note')}
          autosize
          minRows={2}
          maxRows={8}
          value={note}
          error={missing ? t('cycles.override.missing') : undefined}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {override === null ? null : (
          <div>
            <Button size="xs" aria-disabled={clear.pending} onClick={() => void back()}>
              {t('cycles.override.clear')}
            </Button>
          </div>
        )}
        <FormError error={missing ? clear.error : (set.error ?? clear.error)} />
        <FormActions
          submit={t('cycles.override.submit')}
          pending={set.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
