import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { AgeText } from '../../ui/times';
import type { Source } from './measure';

const LOOKS = {
  current: { glyph: 'done', tone: 'done' },
  old: { glyph: 'p1', tone: 'warn' },
  missing: { glyph: 'draft', tone: 'quiet' },
} as const;

/** The five sources of data that a tenant needs at least, each with what shows that it is read (M190). */
export function SourceStrip({ sources }: { sources: readonly Source[] }) {
  const t = useText();
  const met = sources.filter(({ state }) => state === 'current').length;
  return (
    <Section
      title={t('measures.sources')}
      meta={t('measures.sources.meta', { met, total: sources.length })}
    >
      <ul className="measures-sources">
        {sources.map((source) => (
          <SourceCell key={source.key} source={source} />
        ))}
      </ul>
    </Section>
  );
}

function SourceCell({ source }: { source: Source }) {
  const t = useText();
  const { key, state, freshDays } = source;
  const look = LOOKS[state];
  return (
    <li className="measures-source">
      <span className={`gh-status gh-status-sm gh-tone-${look.tone}`}>
        <StateGlyph name={look.glyph} tone={look.tone} small />
        {t(`measures.source.state.${state}`)}
      </span>
      <div className="gh-medium">{t(`measures.source.${key}`)}</div>
      <div className="gh-meta">
        <SourceProof source={source} />
      </div>
      <div className="gh-meta">{t('measures.source.fresh', { count: freshDays })}</div>
    </li>
  );
}

/** What the source last gave and how old that is, or what would show that it is read. */
function SourceProof({ source }: { source: Source }) {
  const t = useText();
  const formats = useFormats();
  const { key, newestMs, measures, tasks } = source;
  if (newestMs === null) return t(`measures.source.${key}.missing`);
  const age = <AgeText atMs={newestMs} />;
  if (tasks !== null) {
    return (
      <>
        {t('measures.source.tasks', { count: tasks })} · {age}
      </>
    );
  }
  const newest = measures
    .filter((each) => each.newestOn !== null)
    .sort((a, b) => (a.newestOn ?? '').localeCompare(b.newestOn ?? ''))
    .at(-1);
  if (newest === undefined || newest.newestOn === null) return age;
  return (
    <>
      {t('measures.source.value', {
        name: t(`metrics.name.${newest.key}`),
        source: newest.source ?? '',
        day: formats.shortDay(newest.newestOn),
      })}
      {' · '}
      {age}
    </>
  );
}
