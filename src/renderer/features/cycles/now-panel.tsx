import type { Output } from '@shared/contract';
import type { Cadence } from '@shared/domain/cycles/cycle';
import { TrendMark } from '../../metrics/trend-mark';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { Loaded } from '../../ui/loaded';
import { StatusText } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';
import { ConflictButton } from './conflict-button';
import { RecordButton } from './record-button';
import { RhythmList } from './rhythm-list';
import { useRuleText } from './rule-text';
import { TrendButton } from './trend-button';
import { WhatIf } from './what-if';

type Preview = Output<'cycles.preview'>;

/** What the next cycle of a cadence would read and decide at this moment. */
export function NowPanel({ cadence }: { cadence: Cadence }) {
  const t = useText();
  const answer = useWatched('cycles.preview', { cadence }, useTenantScope(), { keep: true });
  return (
    <Loaded answer={answer}>
      {(preview) => (
        <>
          <InspectorSection
            title={t('cycles.now.title')}
            aside={<span className="gh-meta">{t(`cycles.cadence.${preview.cadence}`)}</span>}
          >
            <PreviewFacts preview={preview} />
          </InspectorSection>
          <InspectorSection title={t('cycles.now.trends')} aside={<RecordButton />}>
            <ul className="cycles-trends">
              {preview.signals.map((signal) => (
                <li key={signal.key}>
                  <span className="gh-grow">
                    {t(`metrics.name.${signal.metricKey}`)}
                    {signal.override === null ? null : (
                      <span className="gh-meta"> · {t('cycles.now.override')}</span>
                    )}
                  </span>
                  <TrendMark value={signal.trend} />
                  <TrendButton signal={signal} />
                </li>
              ))}
            </ul>
            <ConflictButton />
          </InspectorSection>
          <RhythmList
            cadence={preview.cadence}
            frame={(title, meta, list) => (
              <InspectorSection title={title}>
                <p className="gh-meta">{meta}</p>
                {list}
              </InspectorSection>
            )}
          />
          <WhatIf
            key={preview.cadence}
            base={{ cadence: preview.cadence }}
            signals={preview.signals}
            atMs={preview.windowEndMs}
          />
        </>
      )}
    </Loaded>
  );
}

/** The decision of a preview with its window and count. */
export function PreviewFacts({ preview }: { preview: Preview }) {
  const t = useText();
  const formats = useFormats();
  const ruleText = useRuleText();
  const { decision, rule, p0InWindow, windowStartMs, windowEndMs, lastDecidedAtMs } = preview;
  return (
    <>
      <div className="gh-row">
        <StatusText state={decision} pill />
        <span className="gh-meta">{t('cycles.now.decides', { rule })}</span>
      </div>
      <p className="gh-ink-2">{ruleText(preview.policyVersion, rule)}</p>
      <DataList
        labelWidth={128}
        facts={[
          {
            label: t('cycles.now.window'),
            value: (
              <span className="gh-num">
                {`${formats.shortDateTime(windowStartMs)} – ${formats.shortDateTime(windowEndMs)}`}
              </span>
            ),
          },
          {
            label: t('cycles.now.p0'),
            value: <span className="gh-num">{formats.number(p0InWindow)}</span>,
          },
          {
            label: t('cycles.now.last'),
            value:
              lastDecidedAtMs === null
                ? t('cycles.now.never')
                : formats.shortDateTime(lastDecidedAtMs),
          },
        ]}
      />
    </>
  );
}
