import { Button } from '@mantine/core';
import type { Cadence } from '@shared/domain/cycles/cycle';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { Pill } from '../../ui/marks';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { useActKey } from '../../ui/use-act-key';
import { type Signal, trendsOf } from './cycle';
import { type Changes, changedInputs, inputOf, NO_CHANGES } from './what-if-changes';
import { WhatIfIncidents } from './what-if-incidents';
import { WhatIfInputs } from './what-if-inputs';
import { WhatIfActions, WhatIfOutcome } from './what-if-outcome';

interface WhatIfProps {
  /** A past decision, or what a cadence would read now. */
  readonly base: { readonly cycleId: string } | { readonly cadence: Cadence };
  readonly signals: readonly Signal[];
  /** When an added incident occurred, until it is moved. */
  readonly atMs: number;
}

/** The engine's own rules over changed inputs, asked of the core; nothing of it is saved. */
export function WhatIf({ base, signals, atMs }: WhatIfProps) {
  const t = useText();
  const scope = useTenantScope();
  const [changes, setChanges] = useState<Changes>(NO_CHANGES);
  const read = newestOf(useWatched('cycles.whatIf', base, scope, { keep: true }));
  const asked = newestOf(
    useWatched('cycles.whatIf', { ...base, ...inputOf(changes) }, scope, { keep: true }),
  );
  useActKey('w', () => document.querySelector<HTMLElement>('[data-what-if] input')?.focus());
  const answer = asked ?? read;
  if (read === undefined || answer === undefined) return null;
  const changed = changedInputs(changes);
  const isChanged = changed.trends.length + changed.incidents > 0;
  return (
    <>
      <InspectorSection
        title={t('cadence' in base ? 'cycles.whatIf.live' : 'cycles.whatIf.title')}
        aside={<Pill>{t('cycles.whatIf.nothingSaved')}</Pill>}
      >
        <p className="gh-meta">{t('cycles.whatIf.about')}</p>
        <WhatIfInputs
          signals={signals}
          read={read}
          p0={answer.counts.p0}
          changes={changes}
          atMs={atMs}
          onChange={setChanges}
        />
        <div className="gh-row">
          <span className="gh-meta gh-grow">
            <ChangeText signals={signals} changes={changes} />
          </span>
          {isChanged ? (
            <Button size="xs" variant="subtle" onClick={() => setChanges(NO_CHANGES)}>
              {t('cycles.whatIf.reset')}
            </Button>
          ) : null}
        </div>
      </InspectorSection>
      <WhatIfOutcome answer={answer} />
      {isChanged ? <WhatIfActions answer={answer} /> : null}
      <WhatIfIncidents
        read={read}
        answer={answer}
        changes={changes}
        atMs={atMs}
        onChange={setChanges}
      />
    </>
  );
}

function ChangeText({ signals, changes }: { signals: readonly Signal[]; changes: Changes }) {
  const t = useText();
  const read = trendsOf(signals);
  const { trends, incidents } = changedInputs(changes);
  if (trends.length + incidents === 0) return t('cycles.whatIf.none');
  const list = [
    ...(incidents > 0 ? [t('cycles.whatIf.change.incidents', { count: incidents })] : []),
    ...trends.map((key) =>
      t('cycles.whatIf.change', {
        name: t(`metrics.name.${metricOfTrend(key).key}`),
        from: t(`cycles.trend.${read[key]}`),
        to: t(`cycles.trend.${changes.trends[key] ?? read[key]}`),
      }),
    ),
  ];
  return t('cycles.whatIf.changed', { count: trends.length + incidents, list: list.join('; ') });
}
