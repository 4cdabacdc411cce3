import type { Cadence } from '@shared/domain/cycles/cycle';
import type { RhythmStep } from '@shared/domain/cycles/rhythm';
import { isTextKey } from '@shared/i18n/format';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { hrefOf, type Place, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';

/** Where a step is worked on. */
const PLACES: Readonly<Record<RhythmStep, (slug: string) => Place>> = {
  gate_and_risk: (slug) => tenantPlace(slug, 'gates'),
  module_dispatch: (slug) => tenantPlace(slug, 'tasks'),
  qa_and_publication: (slug) => tenantPlace(slug, 'tasks'),
  decision: (slug) => tenantPlace(slug, 'cycles'),
  cluster_and_decay: (slug) =>
    tenantPlace(slug, 'cycles', undefined, { record: 'query_cluster_coverage' }),
  new_and_refresh: (slug) => tenantPlace(slug, 'tasks'),
  authority_and_debt: (slug) => tenantPlace(slug, 'tasks'),
  architecture: (slug) => tenantPlace(slug, 'gates'),
  patterns: (slug) => tenantPlace(slug, 'reports'),
  concentration: (slug) => tenantPlace(slug, 'reports'),
};

interface RhythmListProps {
  readonly cadence: Cadence;
  readonly cycleId?: string;
  /** Draws the frame: a section of the page or of the inspector. */
  readonly frame: (title: string, meta: string, list: React.ReactNode) => React.ReactNode;
}

/** A cadence's guided rhythm (M153): steps that what is on record ticks, each a way to its work. */
export function RhythmList({ cadence, cycleId, frame }: RhythmListProps) {
  const t = useText();
  const { slug } = useTenant();
  const rhythm = newestOf(
    useWatched(
      'cycles.rhythm',
      { cadence, ...(cycleId !== undefined && { cycleId }) },
      useTenantScope(),
      { keep: true },
    ),
  );
  if (rhythm === undefined) return null;
  const done = rhythm.steps.filter((each) => each.done).length;
  return frame(
    t(`cycles.rhythm.${cadence}`),
    t('cycles.rhythm.meta', { done, total: rhythm.steps.length }),
    <ul className="cycles-list">
      {rhythm.steps.map(({ step, done: isDone, params }) => {
        const [name, fact] = [`cycles.rhythm.${step}`, `cycles.rhythm.fact.${step}`];
        if (!isTextKey(name) || !isTextKey(fact) || !isStep(step)) return null;
        return (
          <li key={step}>
            <StateGlyph name={isDone ? 'check' : 'dash'} tone={isDone ? 'done' : 'quiet'} />
            <span className="gh-hidden">
              {t(isDone ? 'cycles.rhythm.done' : 'cycles.rhythm.open')}
            </span>
            <div className="gh-grow">
              <a className="cycles-link" href={hrefOf(PLACES[step](slug))}>
                {t(name)}
              </a>
              <div className="gh-meta">{t(fact, params)}</div>
            </div>
          </li>
        );
      })}
    </ul>,
  );
}

function isStep(step: string): step is RhythmStep {
  return Object.hasOwn(PLACES, step);
}
