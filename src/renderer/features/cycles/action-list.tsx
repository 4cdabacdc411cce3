import { trackDrift } from '@shared/domain/cycles/dual-track';
import { isTrackUp } from '@shared/domain/metrics/track-up';
import { isTextKey } from '@shared/i18n/format';
import { IconScale } from '@tabler/icons-react';
import { useTenant } from '../../rpc/signed-in';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { useCodedText } from '../../ui/use-coded-text';
import { type Cycle, trendsOf } from './cycle';

/** An action in words. */
export function useActionText(): (code: string) => string {
  const t = useText();
  return (code) => {
    const key = `cycles.action.${code}`;
    return isTextKey(key) ? t(key) : code;
  };
}

/** What the decision asks to be done: the bundle, the cadence's own, and what a fix-first campaign adds. */
export function ActionList({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const actionText = useActionText();
  return (
    <Section title={t('cycles.actions.title')}>
      <ul className="cycles-list">
        {cycle.actions.map(({ code, kind }) => (
          <li key={code}>
            <span className="gh-grow">{actionText(code)}</span>
            <span className="gh-meta gh-nowrap">{t(`cycles.actions.kind.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What incidents of the window oblige to, whether it has been done since, and a warning of single-track growth. */
export function ObligationList({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const codedText = useCodedText();
  const { slug } = useTenant();
  return (
    <Section title={t('cycles.obligations.title')}>
      {cycle.obligations.length === 0 && !cycle.trackDrift ? (
        <p className="gh-ink-2">{t('cycles.obligations.none')}</p>
      ) : null}
      <ul className="cycles-list">
        {cycle.obligations.map(({ code, incidentId, ref, met }) => (
          <li key={`${code} ${incidentId}`}>
            <a
              className="cycles-link gh-grow"
              href={hrefOf(tenantPlace(slug, 'incidents', incidentId))}
            >
              {codedText('cycles.obligation', { code, params: { ref } })}
            </a>
            <StatusText
              small
              state={met ? 'completed' : 'at_risk'}
              label={t(met ? 'cycles.obligations.met' : 'cycles.obligations.open')}
            />
          </li>
        ))}
      </ul>
      <Drift cycle={cycle} />
    </Section>
  );
}

/** The stored flag says that there is drift; the domain's rule says of which kind (M150). */
function Drift({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const { rule, trackDrift: drifts, signals } = cycle;
  if (!drifts || rule === null) return null;
  const trends = trendsOf(signals);
  const kind = trackDrift({ rule, trends });
  const code = kind?.code ?? (isTrackUp('quality', trends) ? 'quality_falling' : 'quality_not_up');
  return (
    <div className="gh-row gh-row-top gh-tone-warn" role="note">
      <IconScale className="gh-icon" aria-hidden />
      <span>{t(`cycles.drift.${code}`)}</span>
    </div>
  );
}
