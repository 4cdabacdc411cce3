import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { useCodedText } from '../../ui/use-coded-text';
import type { Cycle } from './cycle';

/** The five gates as they stood when the decision was made. */
export function GateSnapshot({ cycle: { gates } }: { cycle: Cycle }) {
  const t = useText();
  const codedText = useCodedText();
  const passed = gates.filter(({ status }) => status === 'pass').length;
  return (
    <Section
      title={t('cycles.facts.gates')}
      meta={t('cycles.facts.gates.passed', { passed, total: gates.length })}
    >
      <ul className="cycles-list">
        {gates.map(({ key, status, reason }) => (
          <li key={key}>
            <StateGlyph
              name={status === 'pass' ? 'gate-pass' : 'gate-fail'}
              tone={status === 'pass' ? 'done' : 'fail'}
            />
            <div className="gh-grow">
              <span className="gh-medium">{t(`gates.name.${key}`)}</span>{' '}
              <span className="gh-meta">{t(`ui.state.${status}`)}</span>
              <div className="gh-meta">{codedText('gates.reason', reason)}</div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
