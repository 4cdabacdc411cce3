import { SPRINT_SIZE } from '@shared/domain/campaigns/decide-start';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';

const EFFECTS = ['records', 'defaults', 'notepad', 'board', 'pointer', 'tracks'] as const;

/** The six side effects of a start, before it is made. */
export function EffectsList() {
  const t = useText();
  return (
    <ul className="gates-effects">
      {EFFECTS.map((effect) => (
        <li key={effect}>{t(`gates.effects.${effect}`, { count: SPRINT_SIZE })}</li>
      ))}
    </ul>
  );
}

export function StartEffects() {
  const t = useText();
  return (
    <InspectorSection title={t('gates.effects.title')}>
      <EffectsList />
    </InspectorSection>
  );
}
