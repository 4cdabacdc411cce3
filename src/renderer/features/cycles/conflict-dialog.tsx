import { Radio, Textarea } from '@mantine/core';
import type { Output } from '@shared/contract';
import { useState } from 'react';
import { useFigureText } from '../../metrics/figure-text';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form } from '../../ui/dialog';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { ConflictExport } from './conflict-export';

type Conflict = Output<'conflicts.list'>[number];
type Observation = Conflict['observations'][number];

/** Values of one period that differ between sources: both with where they come from, and the choice (M188, INV5). */
export function ConflictDialog(props: { conflicts: readonly Conflict[]; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t('cycles.conflict.title')} onClose={props.onClose} size={720}>
      <div className="gh-col gh-gap-6">
        <p className="gh-ink-2">
          {t(props.conflicts.length === 0 ? 'cycles.conflict.none' : 'cycles.conflict.about')}
        </p>
        {props.conflicts.length === 0 ? null : (
          <div>
            <ConflictExport />
          </div>
        )}
        {props.conflicts.map((conflict) => (
          <Choice key={conflict.id} conflict={conflict} />
        ))}
      </div>
    </Dialog>
  );
}

function Choice({ conflict }: { conflict: Conflict }) {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const resolve = useCommand('conflicts.resolve', useTenantScope(), { inline: true });
  const refusal = useRoleRefusal('conflicts.resolve');
  const { id, key, fromOn, toOn, observations } = conflict;
  const [chosenId, setChosenId] = useState(observations.find(({ chosen }) => chosen)?.id ?? '');
  const [note, setNote] = useState('');
  const chosen = observations.find((each) => each.id === chosenId);
  const missing = fieldErrors(resolve.error).note !== undefined;
  const name = t(`metrics.name.${key}`);
  const title =
    fromOn === toOn
      ? t('cycles.conflict.day', { name, day: formats.day(fromOn) })
      : t('cycles.conflict.period', { name, from: formats.day(fromOn), to: formats.day(toOn) });
  const submit = async () => {
    if (chosen === undefined) return;
    const answer = await resolve.run({ conflictId: id, chosenId, note });
    if (answer === undefined) return;
    notices.done(t('cycles.conflict.done', { source: chosen.source }), answer);
  };
  return (
    <section aria-label={title}>
      <Form onSubmit={() => void submit()}>
        <h3>{title}</h3>
        <Radio.Group aria-label={title} value={chosenId} onChange={setChosenId}>
          <div className="cycles-choices">
            {observations.map((observation) => (
              <Value key={observation.id} observation={observation} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('cycles.conflict.note')}
          autosize
          minRows={1}
          maxRows={6}
          value={note}
          error={missing ? t('cycles.conflict.missing') : undefined}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormError error={missing ? undefined : resolve.error} />
        <div>
          <RefusableButton
            refusal={refusal}
            pending={resolve.pending}
            onClick={() => void submit()}
          >
            {t('cycles.conflict.submit', { source: chosen?.source ?? '' })}
          </RefusableButton>
        </div>
      </Form>
    </section>
  );
}

function Value({ observation }: { observation: Observation }) {
  const t = useText();
  const formats = useFormats();
  const figureText = useFigureText();
  const { id, key, value, source, tier, observedAtMs, by, chosen } = observation;
  return (
    <Radio.Card value={id} className="cycles-choice">
      <div className="gh-row gh-row-top">
        <Radio.Indicator size="xs" iconColor="var(--gh-on-primary)" />
        <div className="gh-grow gh-col gh-gap-1">
          <span className="gh-row">
            <span className="gh-medium gh-grow">
              {t('cycles.conflict.source', { source, tier: t(`metrics.tier.${tier}`) })}
            </span>
            <span className="cycles-figure gh-num">{figureText(key, value)}</span>
          </span>
          <span className="gh-row gh-meta">
            <span className="gh-grow">
              {t('cycles.conflict.asOf', { when: formats.shortDateTime(observedAtMs), by })}
            </span>
            {chosen ? t('cycles.conflict.used') : null}
          </span>
        </div>
      </div>
    </Radio.Card>
  );
}
