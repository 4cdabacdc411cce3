import { Button } from '@mantine/core';
import { FACTORS } from '@shared/domain/priority/factors';
import { areWeights, type Weights } from '@shared/domain/priority/priority';
import { useState } from 'react';
import { useMay, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { FormError } from '../../ui/form-error';
import { Loaded } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { PriorityPreview } from './priority-preview';
import { ReadOnlyNote } from './read-only-note';
import { WeightField } from './weight-field';
import './priority-section.css';

/** How much each factor counts in the tenant, with the tasks as these weights would order them (M64). */
export function PrioritySection() {
  const weights = useWatched('priority.weights', {}, useTenantScope());
  return (
    <Loaded answer={weights}>
      {(kept) => (
        <WeightsForm
          key={JSON.stringify(kept.weights)}
          kept={kept.weights}
          initial={kept.initial}
        />
      )}
    </Loaded>
  );
}

function WeightsForm({ kept, initial }: { kept: Weights; initial: Weights }) {
  const t = useText();
  const scope = useTenantScope();
  const notices = useNotices();
  const mayChange = useMay('manager');
  const save = useCommand('priority.setWeights', scope, { inline: true });
  const [draft, setDraft] = useState(kept);
  const total = FACTORS.reduce((sum, factor) => sum + draft[factor], 0);
  const changed = FACTORS.some((factor) => draft[factor] !== kept[factor]);
  const submit = async () => {
    const saved = await save.run({ weights: draft });
    if (saved !== undefined) notices.done(t('priority.weights.done'), saved);
  };
  return (
    <>
      <Section title={t('priority.weights')}>
        {mayChange ? null : <ReadOnlyNote needs="manager" />}
        <p className="gh-ink-2">{t('priority.weights.about')}</p>
        <form
          className="gh-weights"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          {FACTORS.map((factor) => (
            <WeightField
              key={factor}
              factor={factor}
              value={draft[factor]}
              share={total === 0 ? 0 : draft[factor] / total}
              fixed={!mayChange}
              onChange={(value) => setDraft({ ...draft, [factor]: value })}
            />
          ))}
          {areWeights(draft) ? null : (
            <p className="gh-note gh-tone-warn" role="alert">
              {t('priority.weights.none')}
            </p>
          )}
          <FormError error={save.error} />
          {mayChange ? (
            <div className="gh-row">
              <Button
                type="submit"
                variant="filled"
                disabled={!changed || !areWeights(draft)}
                loading={save.pending}
              >
                {t('priority.weights.save')}
              </Button>
              <Button onClick={() => setDraft(initial)}>{t('priority.weights.standard')}</Button>
              {changed ? (
                <Button variant="subtle" onClick={() => setDraft(kept)}>
                  {t('settings.discard')}
                </Button>
              ) : null}
              {changed ? <span className="gh-meta">{t('settings.unsaved')}</span> : null}
            </div>
          ) : null}
        </form>
      </Section>
      <PriorityPreview weights={areWeights(draft) ? draft : kept} />
    </>
  );
}
