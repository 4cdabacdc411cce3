import { IconArrowRight } from '@tabler/icons-react';
import { StatusText } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { useCodedText } from '../../ui/use-coded-text';
import { useActionText } from './action-list';
import { DistanceText } from './distance-text';
import type { WhatIfAnswer } from './what-if-changes';

/** From which decision to which, by which rule, until when a P0 would count, and how far the trends are from turning. */
export function WhatIfOutcome({ answer }: { answer: WhatIfAnswer }) {
  const t = useText();
  const formats = useFormats();
  const codedText = useCodedText();
  const { before, decision, rule, reason, shadow, cadence, rollbackEndsAtMs, distances } = answer;
  return (
    <InspectorSection>
      <div className="gh-row gh-gap-3" role="status">
        <StatusText state={before} />
        <IconArrowRight className="gh-icon gh-ink-3" aria-hidden />
        <span className="gh-strong">
          <StatusText state={decision} />
        </span>
      </div>
      <p className="gh-ink-2">
        {t('cycles.whatIf.rule', { rule })} {codedText('cycles.reason', reason)}
      </p>
      {rollbackEndsAtMs === null ? null : (
        <p className="gh-ink-2">
          {t('cycles.whatIf.rollbackEnds', { cadence, when: formats.dateTime(rollbackEndsAtMs) })}
        </p>
      )}
      {shadow === null ? null : (
        <p className="gh-meta">
          {t('cycles.whatIf.shadow', {
            policy: shadow.policyVersion,
            decision: shadow.decision,
          })}{' '}
          {codedText('cycles.reason', shadow.reason)}
        </p>
      )}
      {distances.length === 0 ? null : (
        <div className="gh-col gh-gap-1">
          <span className="gh-medium">{t('cycles.distance.title')}</span>
          {distances.map(({ key, metricKey, up, down }) => (
            <span key={key} className="gh-meta">
              {`${t(`metrics.name.${metricKey}`)}: `}
              <DistanceText metricKey={metricKey} distances={{ up, down }} />
            </span>
          ))}
        </div>
      )}
    </InspectorSection>
  );
}

/** Which actions would fall away and which would come. */
export function WhatIfActions({ answer }: { answer: WhatIfAnswer }) {
  const t = useText();
  const actionText = useActionText();
  const before = answer.actionsBefore.map(({ code }) => code);
  const after = answer.actions.map(({ code }) => code);
  const dropped = before.filter((code) => !after.includes(code));
  const added = after.filter((code) => !before.includes(code));
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
