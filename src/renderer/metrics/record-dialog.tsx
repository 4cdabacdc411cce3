import { Select, TextInput } from '@mantine/core';
import { dayOf } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import {
  METRIC_KEYS,
  type MetricKey,
  SOURCE_TIERS,
  type SourceTier,
} from '@shared/domain/metrics/metric';
import { useState } from 'react';
import { useTenantScope } from '../rpc/signed-in';
import { useCommand } from '../rpc/use-command';
import { Dialog, Form, FormActions } from '../ui/dialog';
import { FormError } from '../ui/form-error';
import { useNotices } from '../ui/notices';
import { useRegion, useText } from '../ui/region';

interface RecordDialogProps {
  /** The measure that stands in the form when it opens. */
  readonly initial?: MetricKey | undefined;
  readonly onClose: () => void;
}

/** Records one value beside what is stored; a second one of its period opens a conflict (INV5). */
export function RecordDialog({ initial = 'non_brand_clicks', onClose }: RecordDialogProps) {
  const t = useText();
  const { zone, nowMs } = useRegion();
  const notices = useNotices();
  const record = useCommand('observations.record', useTenantScope(), { inline: true });
  const [today] = useState(() => dayOf(nowMs(), zone));
  const [key, setKey] = useState<MetricKey>(initial);
  const [tier, setTier] = useState<SourceTier>('primary');
  const [fields, setFields] = useState({ fromOn: today, toOn: today, valueText: '', source: '' });
  const [asked, setAsked] = useState(false);
  const complete = Object.values(fields).every((text) => text.trim() !== '');
  const submit = async () => {
    setAsked(true);
    if (!complete) return;
    const answer = await record.run({ observations: [{ key, tier, ...fields }] });
    if (answer === undefined) return;
    notices.done(t(`cycles.observe.${outcomeOf(answer)}`));
    onClose();
  };
  const field = (name: keyof typeof fields) => ({
    label: t(`cycles.observe.${FIELD_TEXT[name]}`),
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });
  return (
    <Dialog title={t('cycles.observe.title')} onClose={onClose} size={520}>
      <Form onSubmit={() => void submit()}>
        <Select
          label={t('cycles.observe.metric')}
          allowDeselect={false}
          data={METRIC_KEYS.map((value) => ({ value, label: t(`metrics.name.${value}`) }))}
          value={key}
          onChange={(next) => setKey(METRIC_KEYS.find((each) => each === next) ?? key)}
        />
        <div className="gh-form-grid">
          <TextInput {...field('fromOn')} type="date" max={today} />
          <TextInput {...field('toOn')} type="date" />
        </div>
        <TextInput
          data-autofocus
          {...field('valueText')}
          inputMode="decimal"
          description={t('cycles.observe.value.about')}
        />
        <div className="gh-form-grid">
          <TextInput {...field('source')} />
          <Select
            label={t('cycles.observe.tier')}
            allowDeselect={false}
            data={SOURCE_TIERS.map((value) => ({ value, label: t(`metrics.tier.${value}`) }))}
            value={tier}
            onChange={(next) => setTier(SOURCE_TIERS.find((each) => each === next) ?? tier)}
          />
        </div>
        {asked && !complete ? (
          <p role="alert" className="gh-tone-fail">
            {t('cycles.observe.incomplete')}
          </p>
        ) : (
          <FormError error={record.error} />
        )}
        <FormActions
          submit={t('cycles.observe.submit')}
          pending={record.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

const FIELD_TEXT = {
  fromOn: 'from',
  toOn: 'to',
  valueText: 'value',
  source: 'source',
} as const;

function outcomeOf({ conflicts, recorded }: Output<'observations.record'>) {
  if (conflicts > 0) return 'conflict';
  return recorded > 0 ? 'recorded' : 'unchanged';
}
