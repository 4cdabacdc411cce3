import { Button } from '@mantine/core';
import { cycleActions } from '@shared/domain/cycles/actions';
import { type CycleFacts, decideCycle } from '@shared/domain/cycles/decide-cycle';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Pill, StatusText } from '../../ui/marks';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { useActKey } from '../../ui/use-act-key';
import { useCodedText } from '../../ui/use-coded-text';
import { useActionText } from './action-list';
import type { Cycle } from './cycle';
import { useFigureText } from './figure-text';
import { changedInputs, factsOf, neededForUp } from './what-if-facts';
import { WhatIfInputs } from './what-if-inputs';

/** The engine's own rule over changed inputs; nothing of it is sent or saved. */
export function WhatIf({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const before = factsOf(cycle);
  const [facts, setFacts] = useState<CycleFacts>(before);
  const changed = changedInputs(before, facts);
  useActKey('w', () => document.querySelector<HTMLElement>('[data-what-if] input')?.focus());
  return (
    <>
      <InspectorSection
        title={t('cycles.whatIf.title')}
        aside={<Pill>{t('cycles.whatIf.nothingSaved')}</Pill>}
      >
        <p className="gh-meta">{t('cycles.whatIf.about')}</p>
        <WhatIfInputs before={before} facts={facts} onChange={setFacts} />
        <div className="gh-row">
          <span className="gh-meta gh-grow">
            <Changes before={before} after={facts} />
          </span>
          {changed.length === 0 ? null : (
            <Button size="xs" variant="subtle" onClick={() => setFacts(before)}>
              {t('cycles.whatIf.reset')}
            </Button>
          )}
        </div>
      </InspectorSection>
      <Outcome cycle={cycle} before={before} after={facts} />
      {changed.length === 0 ? null : <ActionChanges cycle={cycle} after={facts} />}
    </>
  );
}

interface BeforeAfter {
  readonly before: CycleFacts;
  readonly after: CycleFacts;
}

function Changes({ before, after }: BeforeAfter) {
  const t = useText();
  const changed = changedInputs(before, after);
  if (changed.length === 0) return t('cycles.whatIf.none');
  const list = changed.map((key) =>
    key === 'p0'
      ? t('cycles.whatIf.change', {
          name: t('cycles.whatIf.p0'),
          from: String(before.p0InWindow),
          to: after.p0InWindow > 1 ? t('cycles.whatIf.p0.many') : String(after.p0InWindow),
        })
      : t('cycles.whatIf.change', {
          name: t(`metrics.name.${metricOfTrend(key).key}`),
          from: t(`cycles.trend.${before.trends[key]}`),
          to: t(`cycles.trend.${after.trends[key]}`),
        }),
  );
  return t('cycles.whatIf.changed', { count: changed.length, list: list.join('; ') });
}

function Outcome({ cycle, before, after }: BeforeAfter & { readonly cycle: Cycle }) {
  const t = useText();
  const codedText = useCodedText();
  const figureText = useFigureText();
  const decided = decideCycle(after);
  const raised = changedInputs(before, after).filter(
    (key) => key !== 'p0' && after.trends[key] === 'up',
  );
  return (
    <InspectorSection>
      <div className="gh-row gh-gap-3" role="status">
        <StatusText state={cycle.decision} />
        <IconArrowRight className="gh-icon gh-ink-3" aria-hidden />
        <span className="gh-strong">
          <StatusText state={decided.decision} />
        </span>
      </div>
      <p className="gh-ink-2">
        {t('cycles.whatIf.rule', { rule: decided.rule })}{' '}
        {codedText('cycles.reason', decided.reason)}
      </p>
      {cycle.signals.map((signal) => {
        const needed = raised.includes(signal.key) ? neededForUp(signal) : undefined;
        if (needed === undefined) return null;
        const figure = (value: number) => figureText(signal.metricKey, value);
        return (
          <p key={signal.key} className="gh-ink-2">
            {t('cycles.whatIf.needed', {
              name: t(`metrics.name.${signal.metricKey}`),
              needed: figure(needed.value),
              gap: figure(needed.gap),
            })}
          </p>
        );
      })}
    </InspectorSection>
  );
}

/** Which actions would fall away and which would come. */
function ActionChanges({ cycle, after }: { cycle: Cycle; after: CycleFacts }) {
  const t = useText();
  const actionText = useActionText();
  const fixFirst = cycle.actions.some(({ kind }) => kind === 'remediation');
  const next = cycleActions(decideCycle(after).decision, cycle.cadence, { fixFirst });
  const codes: readonly string[] = [...next.actions, ...next.extra];
  const now = cycle.actions.map(({ code }) => code);
  const dropped = now.filter((code) => !codes.includes(code));
  const added = codes.filter((code) => !now.includes(code));
  return (
    <InspectorSection title={t('cycles.whatIf.actions')}>
      {dropped.length + added.length === 0 ? (
        <p className="gh-ink-2">{t('cycles.whatIf.actionsNone')}</p>
      ) : null}
      <ul className="cycles-list">
        {dropped.map((code) => (
          <li key={code}>
            <StateGlyph name="cross" tone="quiet" />
            <span className="gh-hidden">{t('cycles.whatIf.dropped')}</span>
            <span className="gh-ink-2">{actionText(code)}</span>
          </li>
        ))}
        {added.map((code) => (
          <li key={code}>
            <StateGlyph name="check" tone="done" />
            <span className="gh-hidden">{t('cycles.whatIf.added')}</span>
            <span className="gh-ink-2">{actionText(code)}</span>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
