import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import type { Overview } from './overview';

const GLYPH = { current: 'progress', passed: 'done', ahead: 'draft' } as const;
const TONE = { current: 'prog', passed: 'done', ahead: 'draft' } as const;

/** The five states with the one in which the tenant stands (M186). */
export function LifecycleRow({ steps }: { steps: Overview['steps'] }) {
  const t = useText();
  return (
    <ol className="overview-steps" aria-label={t('overview.steps.label')}>
      {steps.map(({ state, mark }) => {
        const isNow = mark === 'current';
        const incident = isNow && state === 'incident';
        const tone = incident ? 'fail' : TONE[mark];
        return (
          <li key={state} aria-current={isNow ? 'step' : undefined}>
            <span
              className={
                isNow ? `overview-step gh-tint-${tone} gh-tone-${tone} gh-strong` : 'overview-step'
              }
            >
              <StateGlyph name={incident ? 'p1' : GLYPH[mark]} tone={tone} />
              {t(`shell.lifecycle.${state}`)}
              <span className="gh-hidden">{t(`overview.steps.${mark}`)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
