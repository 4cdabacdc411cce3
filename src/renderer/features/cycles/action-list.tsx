import { isTextKey } from '@shared/i18n/format';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import type { Cycle } from './cycle';

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
