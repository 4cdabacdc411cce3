import { Button, NumberInput } from '@mantine/core';
import type { MetricKey } from '@shared/domain/metrics/metric';
import { FURTHEST_THRESHOLD, NEAREST_THRESHOLD } from '@shared/domain/metrics/own-thresholds';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { Measure } from './measure';

interface ThresholdsDialogProps {
  readonly measureKey: MetricKey;
  readonly thresholds: Measure['thresholds'];
  readonly onClose: () => void;
}

/** From which change on a measure is up or down; a share is typed in percent (Q37). */
export function ThresholdsDialog({ measureKey, thresholds, onClose }: ThresholdsDialogProps) {
  const t = useText();
  const notices = useNotices();
  const set = useCommand('metrics.setThresholds', useTenantScope(), { inline: true });
  const [up, setUp] = useState<number | string>(percentOf(thresholds.up));
  const [down, setDown] = useState<number | string>(percentOf(-thresholds.down));
  const complete = typeof up === 'number' && typeof down === 'number';
  const save = async (to: { up: number; down: number } | null) => {
    const answer = await set.run({ key: measureKey, to });
    if (answer === undefined) return;
    notices.done(t('measures.thresholds.done'), answer);
    onClose();
  };
  const shared = {
    min: percentOf(NEAREST_THRESHOLD),
    max: percentOf(FURTHEST_THRESHOLD),
    step: 0.5,
    decimalScale: 1,
    suffix: '%',
  };
  return (
    <Dialog title={t('measures.thresholds.title')} onClose={onClose}>
      <Form
        onSubmit={() => {
          if (complete) void save({ up: shareOf(up), down: -shareOf(down) });
        }}
      >
        <p className="gh-ink-2">{t('measures.thresholds.about')}</p>
        <div className="gh-form-grid">
          <NumberInput
            data-autofocus
            {...shared}
            label={t('measures.thresholds.up')}
            prefix="+"
            value={up}
            onChange={setUp}
          />
          <NumberInput
            {...shared}
            label={t('measures.thresholds.down')}
            prefix="−"
            value={down}
            onChange={setDown}
          />
        </div>
        {thresholds.own ? (
          <div>
            <Button size="xs" onClick={() => void save(null)}>
              {t('measures.thresholds.reset')}
            </Button>
          </div>
        ) : null}
        <FormError error={set.error} />
        <FormActions
          submit={t('measures.thresholds.save')}
          pending={set.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

/** A share in percent, and back, without the dust of doubles. */
const percentOf = (share: number) => Math.round(share * 1_000) / 10;
const shareOf = (percent: number) => Math.round(percent * 10) / 1_000;
