import { Input, SegmentedControl } from '@mantine/core';
import { CADENCES, type Cadence } from '@shared/domain/cycles/cycle';
import { useState } from 'react';
import { TrendMark } from '../../metrics/trend-mark';
import { useMay, useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { InstantInput, type TypedInstant } from '../../ui/instant-input';
import { Loaded } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { SkeletonBlock } from '../../ui/skeletons';
import { goTo } from '../../ui/use-place';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { PreviewFacts } from './now-panel';

/** Which cadence, what it would decide now, and the run itself; its decision opens after it. */
export function RunDialog({ initial, onClose }: { initial: Cadence; onClose: () => void }) {
  const t = useText();
  const { slug } = useTenant();
  const notices = useNotices();
  const run = useCommand('cycles.run', useTenantScope(), { inline: true });
  const refusal = useRoleRefusal('cycles.run');
  const mayLookBack = useMay('owner');
  const [cadence, setCadence] = useState(initial);
  const [asOfMs, setAsOfMs] = useState<TypedInstant>();
  const submit = async () => {
    if (refusal !== undefined || asOfMs === 'unreadable') return;
    const cycle = await run.run({ cadence, ...(asOfMs !== undefined && { asOfMs }) });
    if (cycle === undefined) return;
    const decision = t(`cycles.decision.${cycle.decision}`);
    notices.done(t('cycles.run.done', { cadence, ordinal: cycle.ordinal, decision }));
    goTo(tenantPlace(slug, 'cycles', cycle.id), { replace: true });
  };
  return (
    <Dialog title={t('cycles.run.title')} onClose={onClose} size={520}>
      <Form onSubmit={() => void submit()}>
        <Input.Wrapper label={t('cycles.run.cadence')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t('cycles.run.cadence')}
            value={cadence}
            data={CADENCES.map((value) => ({ value, label: t(`cycles.cadence.${value}`) }))}
            onChange={(next) => setCadence(CADENCES.find((each) => each === next) ?? cadence)}
          />
        </Input.Wrapper>
        <Preview cadence={cadence} />
        {asOfMs === undefined ? null : <p className="gh-tone-warn">{t('cycles.run.previewNot')}</p>}
        <InstantInput
          label={t('cycles.run.asOf')}
          description={t(mayLookBack ? 'cycles.run.asOf.about' : 'errors.as_of_needs_owner')}
          readOnly={!mayLookBack}
          onChange={setAsOfMs}
        />
        {refusal === undefined ? null : <p className="gh-tone-warn">{refusal}</p>}
        <FormError error={run.error} />
        <FormActions
          submit={t('cycles.run.submit', { cadence })}
          pending={run.pending}
          disabled={refusal !== undefined}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

function Preview({ cadence }: { cadence: Cadence }) {
  const t = useText();
  const answer = useWatched('cycles.preview', { cadence }, useTenantScope(), { keep: true });
  return (
    <section className="cycles-preview" aria-label={t('cycles.run.preview')}>
      <span className="gh-meta">{t('cycles.run.preview')}</span>
      <Loaded answer={answer} loading={<SkeletonBlock height={160} />}>
        {(preview) => (
          <>
            <PreviewFacts preview={preview} />
            <ul className="cycles-trends">
              {preview.signals.map(({ key, metricKey, trend }) => (
                <li key={key}>
                  <span className="gh-grow">{t(`metrics.name.${metricKey}`)}</span>
                  <TrendMark value={trend} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}
