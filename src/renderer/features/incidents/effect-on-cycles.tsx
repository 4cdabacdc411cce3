import { countedSeverity } from '@shared/domain/cycles/count-p0';
import { CADENCES } from '@shared/domain/cycles/cycle';
import { useFormats, useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { useNowMs } from '../../ui/times';
import type { Incident } from './incident';

const MARKS = {
  P0: { name: 'rollback', tone: 'fail' },
  P1: { name: 'intervene', tone: 'warn' },
  P2: { name: 'p2', tone: 'quiet' },
} as const;

/** What it does to decisions, and until when it lies in the window of each cadence (Q12). */
export function EffectOnCycles({ incident }: { incident: Incident }) {
  const t = useText();
  const formats = useFormats();
  const now = useNowMs();
  const counted = countedSeverity(incident);
  const mark = counted === undefined ? undefined : MARKS[counted];
  const sentence =
    counted === undefined || (incident.declaredInError && counted !== 'P0')
      ? t('incidents.effect.declared')
      : t(counted === 'P0' ? 'incidents.effect.p0' : `incidents.effect.${counted}`);
  return (
    <InspectorSection title={t('incidents.effect.title')}>
      <div className="incidents-effect">
        {mark === undefined ? <StateGlyph name="dash" tone="quiet" /> : <StateGlyph {...mark} />}
        <span className="gh-ink-2">{sentence}</span>
      </div>
      {counted === undefined ? null : (
        <DataList
          labelWidth={104}
          facts={CADENCES.map((cadence) => {
            const leaves = incident.leavesWindow[cadence];
            // The last instant that still counts is one millisecond earlier.
            const when = formats.dateTime(leaves - 1);
            return {
              label: t(`cycles.cadence.${cadence}`),
              value: (
                <span className={leaves > now ? 'gh-num' : 'gh-num gh-ink-3'}>
                  {t(leaves > now ? 'incidents.effect.until' : 'incidents.effect.past', { when })}
                </span>
              ),
            };
          })}
        />
      )}
    </InspectorSection>
  );
}
