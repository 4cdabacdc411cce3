import { useTenant } from '../../rpc/signed-in';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { STATE_LOOKS } from '../../ui/state-looks';
import { DateText } from '../../ui/times';
import type { Overview } from './overview';

interface DecisionsListProps {
  readonly decisions: Overview['decisions'];
  readonly total: number;
}

/** The last thirteen decisions, newest first, each with its rule and day; a row opens its cycle. */
export function DecisionsList({ decisions, total }: DecisionsListProps) {
  const t = useText();
  const { slug } = useTenant();
  if (decisions.length === 0) return null;
  return (
    <InspectorSection
      title={t('overview.decisions.title')}
      aside={
        <span className="gh-meta gh-num">
          {t('overview.decisions.meta', { shown: decisions.length, total })}
        </span>
      }
    >
      <ul className="overview-decisions">
        {decisions.map(({ id, decision, cadence, ordinal, rule, origin, asOf, decidedAtMs }) => {
          const { glyph, tone } = STATE_LOOKS[decision];
          return (
            <li key={id}>
              <a href={hrefOf(tenantPlace(slug, 'cycles', id))}>
                <StateGlyph name={glyph} tone={tone} />
                <span className="gh-hidden">{t(`ui.state.${decision}`)}</span>
                <span className="gh-grow gh-clip">
                  {t('overview.decisions.row', {
                    cadence: t(`cycles.cadence.${cadence}`),
                    ordinal,
                  })}
                </span>
                <span className="gh-meta gh-nowrap">
                  {asOf
                    ? t('overview.decisions.asOf')
                    : rule === null || origin === 'imported'
                      ? t('overview.decisions.imported')
                      : t('overview.decisions.rule', { rule })}
                </span>
                <span className="gh-meta overview-decision-day">
                  <DateText atMs={decidedAtMs} show="shortDateTime" />
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}
