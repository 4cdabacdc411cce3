import { Radio, TextInput } from '@mantine/core';
import { daysOfMonth } from '@shared/base/days';
import type { Output } from '@shared/contract';
import { METRICS } from '@shared/domain/metrics/metric';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Form } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { useRoleRefusal } from '../../ui/use-role-refusal';

type Conflict = Output<'conflicts.list'>[number];

/** The open conflicts of a tenant's month: both values with where they come from, and the choice (M188, INV5). */
export function OpenConflicts({ month }: { month: string }) {
  const conflicts = newestOf(useWatched('conflicts.list', { state: 'open' }, useTenantScope()));
  const { fromOn, toOn } = daysOfMonth(month);
  return (conflicts ?? [])
    .filter((each) => each.fromOn <= toOn && each.toOn >= fromOn)
    .map((conflict) => <ConflictChoice key={conflict.id} conflict={conflict} />);
}

function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const { name } = useTenant();
  const resolve = useCommand('conflicts.resolve', useTenantScope(), { inline: true });
  const refusal = useRoleRefusal('conflicts.resolve');
  const { id, key, fromOn, toOn, observations } = conflict;
  const [chosenId, setChosenId] = useState(observations.find(({ chosen }) => chosen)?.id ?? '');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const chosen = observations.find((each) => each.id === chosenId);
  const noteMissing = asked && note.trim() === '';
  const title = t('monthEnd.conflict', { tenant: name });
  const meta = t('monthEnd.conflict.meta', {
    name: t(`metrics.name.${key}`),
    from: formats.shortDay(fromOn),
    to: formats.shortDay(toOn),
  });
  const submit = async () => {
    setAsked(true);
    if (chosen === undefined || note.trim() === '' || refusal !== undefined) return;
    const answer = await resolve.run({ conflictId: id, chosenId, note });
    if (answer === undefined) return;
    notices.done(t('monthEnd.conflict.done', { source: chosen.source }), answer);
  };
  return (
    <Section
      title={title}
      meta={meta}
      aside={<span className="gh-meta gh-clip">{t('monthEnd.conflict.kept')}</span>}
    >
      <Form onSubmit={() => void submit()}>
        <Radio.Group aria-label={`${title}, ${meta}`} value={chosenId} onChange={setChosenId}>
          <div className="month-values">
            {observations.map((observation) => (
              <Value key={observation.id} observation={observation} conflict={conflict} />
            ))}
          </div>
        </Radio.Group>
        <div className="gh-row gh-row-top">
          <TextInput
            className="gh-grow"
            aria-label={t('monthEnd.conflict.note')}
            placeholder={t('monthEnd.conflict.noteHint')}
            maxLength={4_000}
            value={note}
            error={noteMissing ? t('monthEnd.conflict.noteMissing') : undefined}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <RefusableButton
            refusal={refusal}
            pending={resolve.pending}
            leftSection={<IconCheck className="gh-icon" aria-hidden />}
            onClick={() => void submit()}
          >
            {t('monthEnd.conflict.use', { source: chosen?.source ?? '' })}
          </RefusableButton>
        </div>
        <FormError error={resolve.error} />
      </Form>
    </Section>
  );
}

interface ValueProps {
  readonly observation: Conflict['observations'][number];
  readonly conflict: Conflict;
}

function Value({ observation, conflict }: ValueProps) {
  const t = useText();
  const formats = useFormats();
  const { currency } = useTenant();
  const { id, key, value, source, tier, observedAtMs, chosen } = observation;
  const unit = METRICS.find((metric) => metric.key === key)?.unit ?? 'count';
  const suggested = conflict.observations.find((each) => each.chosen);
  return (
    <Radio.Card value={id} className="month-value">
      <Radio.Indicator size="xs" iconColor="var(--gh-on-primary)" />
      <span className="gh-medium gh-clip">{source}</span>
      <span className="month-figure gh-num">{formats.figure(value, unit, currency)}</span>
      <span className="gh-meta month-value-source">
        {t('monthEnd.conflict.source', {
          tier,
          when: formats.shortDateTime(observedAtMs),
        })}
      </span>
      <span className="gh-meta gh-num month-value-side">
        {chosen || suggested === undefined || suggested.value === 0
          ? t('monthEnd.conflict.suggested')
          : t('monthEnd.conflict.against', {
              change: formats.change((value - suggested.value) / Math.abs(suggested.value)),
              source: suggested.source,
            })}
      </span>
    </Radio.Card>
  );
}
