import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { TREND_KEYS } from '@shared/domain/metrics/trend';
import { isTextKey } from '@shared/i18n/format';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { STATE_LOOKS } from '../../ui/state-looks';
import type { Cycle } from './cycle';
import { useRuleText } from './rule-text';

type Rule = Cycle['trace'][number];
type Operand = Rule['operands'][number];

/** The four rules in their order: what each said, and from which values (M193). */
export function RuleTrace({ cycle }: { cycle: Cycle }) {
  const t = useText();
  return (
    <Section
      title={t('cycles.trace.title')}
      aside={<span className="gh-meta">{t('cycles.trace.meta')}</span>}
    >
      <ol className="gh-card cycles-trace">
        {cycle.trace.map((rule) => (
          <RuleRow
            key={rule.rule}
            rule={rule}
            decision={cycle.decision}
            policy={cycle.policyVersion}
          />
        ))}
      </ol>
    </Section>
  );
}

function RuleRow(props: { rule: Rule; decision: Cycle['decision']; policy: string }) {
  const { rule, decision, policy } = props;
  const t = useText();
  const ruleText = useRuleText();
  const { tone } = STATE_LOOKS[decision];
  const decides = rule.state === 'true';
  const trends = rule.operands.filter(({ key }) => key.endsWith('_trend'));
  const others = rule.operands.filter(({ key }) => !key.endsWith('_trend'));
  return (
    <li
      className={`cycles-rule cycles-rule-${rule.state}${decides ? ` gh-tint-${tone}` : ''}`}
      aria-current={decides}
    >
      <span className="cycles-number">{rule.rule}</span>
      <div>
        <span className={decides ? 'gh-medium' : undefined}>{ruleText(policy, rule.rule)}</span>
        {decides && trends.length > 0 ? (
          <div className="cycles-operands">
            {trends.map((operand) => (
              <OperandText key={operand.key} operand={operand} />
            ))}
          </div>
        ) : null}
      </div>
      <div className="cycles-operands">
        {others.map((operand) => (
          <OperandText key={operand.key} operand={operand} />
        ))}
      </div>
      <span
        className={decides ? `gh-status gh-tone-${tone} gh-strong` : 'gh-status cycles-outcome'}
      >
        <StateGlyph
          name={({ true: 'check', false: 'cross', not_evaluated: 'dash' } as const)[rule.state]}
        />
        {t(`cycles.trace.${rule.state}`)}
      </span>
    </li>
  );
}

/** One value that the rule looked at, by name. */
function OperandText({ operand: { key, value } }: { operand: Operand }) {
  const t = useText();
  const name = nameKey(key);
  return (
    <span className="gh-operand cycles-operand">
      {t('cycles.trace.operand', {
        name: isTextKey(name) ? t(name) : key,
        value: valueText(value),
      })}
    </span>
  );

  function valueText(given: Operand['value']): string {
    if (typeof given === 'boolean') return t(given ? 'cycles.trace.yes' : 'cycles.trace.no');
    const trend = `cycles.trend.${given}`;
    return isTextKey(trend) ? t(trend) : String(given);
  }
}

function nameKey(key: string): string {
  const trend = TREND_KEYS.find((each) => each === key);
  return trend === undefined ? `cycles.operand.${key}` : `metrics.name.${metricOfTrend(trend).key}`;
}
