import type { Output } from '@shared/contract';
import { DECISIONS } from '@shared/domain/cycles/cycle';
import { isTextKey } from '@shared/i18n/format';
import { SeverityBadge, StatusText } from '../../ui/marks';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';

type Summary = Output<'reports.growth'>;

export function GrowthSummary({ summary, asked }: { summary: Summary; asked: string }) {
  const t = useText();
  const failing = summary.gates.filter(({ status }) => status === 'fail').length;
  return (
    <>
      {summary.fellBack ? (
        <div className="gh-note gh-tint-warn gh-tone-warn" role="status">
          <StateGlyph name="missed" />
          <span>{t('reports.growthPage.fellBack', { asked })}</span>
        </div>
      ) : null}
      <div className="reports-numbers">
        <Section title={t('reports.growth.decisions')}>
          <ul className="reports-counts">
            {DECISIONS.map((decision) => (
              <li key={decision}>
                <span className="reports-count gh-num">{summary.decisions[decision]}</span>
                <StatusText state={decision} label={t(`cycles.decision.${decision}`)} />
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('reports.growth.incidents')}>
          <ul className="reports-counts">
            {(['P0', 'P1', 'P2'] as const).map((severity) => (
              <li key={severity}>
                <span className="reports-count gh-num">{countOf(summary, severity)}</span>
                <SeverityBadge severity={severity} />
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <Section
        title={t('reports.growth.gates')}
        meta={
          failing === 0
            ? t('reports.growth.gatesPassed')
            : t('reports.growth.gatesFailed', { count: failing })
        }
      >
        <ul className="reports-gates">
          {summary.gates.map(({ key, status, reason }) => {
            const reasonKey = `gates.reason.${reason.code}`;
            return (
              <li key={key}>
                <StatusText state={status} label={t(`gates.name.${key}`)} />
                <span className="gh-ink-2">
                  {isTextKey(reasonKey) ? t(reasonKey, reason.params) : reason.code}
                </span>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section title={t('reports.growth.recommendations')}>
        <ol className="reports-advice">
          {summary.recommendations.map((code) => (
            <li key={code}>{t(`reports.recommendation.${code}`)}</li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function countOf({ incidents }: Summary, severity: 'P0' | 'P1' | 'P2'): number {
  return { P0: incidents.p0, P1: incidents.p1, P2: incidents.p2 }[severity];
}
