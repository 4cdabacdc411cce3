import { UnstyledButton } from '@mantine/core';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { TREND_KEYS } from '@shared/domain/metrics/trend';
import { isTextKey } from '@shared/i18n/format';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { STATE_LOOKS } from '../../ui/state-looks';
import type { Cycle } from './cycle';
import { rulePart, showOperand } from './explained';
import { useRuleText } from './rule-text';

type Rule = Cycle['trace'][number];
type Operand = Rule['operands'][number];

/** The policy's rules in their order: what each said, and from which values, each a step to its figure (M193). */
export function RuleTrace({ cycle }: { cycle: Cycle }) {
  const t = useText();
  return (
    <Section
      title={t('cycles.trace.title')}
      aside={<span className="gh-meta">{t('cycles.trace.meta')}</span>}
    >
      <ol className="gh-card cycles-trace">
        {cycle.trace.map((rule) => (
          <RuleRow key={rule.rule} rule={rule} cycle={cycle} />
        ))}
      </ol>
    </Section>
  );
}

function RuleRow({ rule, cycle }: { rule: Rule; cycle: Cycle }) {
  const t = useText();
  const ruleText = useRuleText();
  const { tone } = STATE_LOOKS[cycle.decision];
  const decides = rule.state === 'true';
  const trends = rule.operands.filter(({ key }) => key.endsWith('_trend'));
  const others = rule.operands.filter(({ key }) => !key.endsWith('_trend'));
  const chip = (operand: Operand) => (
    <OperandButton
      key={operand.key}
      operand={operand}
      onOpen={() => showOperand(cycle, operand.key, rule.rule)}
    />
  );
  return (
    <li
      id={rulePart(rule.rule)}
      tabIndex={-1}
      className={`cycles-rule cycles-rule-${rule.state}${decides ? ` gh-tint-${tone}` : ''}`}
      aria-current={decides}
    >
      <span className="cycles-number">{rule.rule}</span>
      <div>
        <span className={decides ? 'gh-medium' : undefined}>
          {ruleText(cycle.policyVersion, rule.rule)}
        </span>
        {decides && trends.length > 0 ? (
          <div className="cycles-operands">{trends.map(chip)}</div>
        ) : null}
      </div>
      <div className="cycles-operands">{others.map(chip)}</div>
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

/** One value that the rule looked at, by name; a click goes to where it comes from. */
function OperandButton({ operand, onOpen }: { operand: Operand; onOpen: () => void }) {
  const t = useText();
  const { key, value } = operand;
  const name = nameKey(key);
  return (
    <UnstyledButton className="gh-operand cycles-operand" onClick={onOpen}>
      {t('cycles.trace.operand', {
        name: isTextKey(name) ? t(name) : key,
        value: valueText(value),
      })}
    </UnstyledButton>
  );

  function valueText(given: Operand['value']): string {
    if (typeof given === 'boolean') return t(given ? 'cycles.trace.yes' : 'cycles.trace.no');
    for (const prefix of ['cycles.trend', 'ui.state']) {
      const text = `${prefix}.${given}`;
      if (isTextKey(text)) return t(text).toLocaleLowerCase();
    }
    return String(given);
  }
}

function nameKey(key: string): string {
  const trend = TREND_KEYS.find((each) => each === key);
  return trend === undefined ? `cycles.operand.${key}` : `metrics.name.${metricOfTrend(trend).key}`;
}
