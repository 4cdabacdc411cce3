import { Tooltip } from '@mantine/core';
import type { TRACKS } from '@shared/domain/metrics/trend';
import { IconScale } from '@tabler/icons-react';
import { useTenant } from '../../rpc/signed-in';
import { EmptyState } from '../../ui/empty-state';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { STATE_LOOKS } from '../../ui/state-looks';
import { TwoLines } from '../../ui/two-lines';
import type { Overview } from './overview';
import { TracksTable } from './tracks-table';

type Tracks = Overview['tracks'];

const TICKS = [0, 3, 6, 9, 12];

/** Both tracks over a quarter with the decisions that were made on the way (M15, M150). */
export function TracksSection({ tracks }: { tracks: Tracks }) {
  const t = useText();
  const formats = useFormats();
  const { weeksEndOn, visibility, quality, baseOn, up, decisions } = tracks;
  if (baseOn === null) {
    return (
      <Section title={t('overview.tracks.title')}>
        <EmptyState
          title={t('overview.tracks.empty.title')}
          text={t('overview.tracks.empty.text')}
        />
      </Section>
    );
  }
  const end = (track: (typeof TRACKS)[number], values: Tracks['visibility']) =>
    t('overview.tracks.end', {
      track: t(`ui.track.${track}`),
      value: formats.number(Math.round(values.findLast((value) => value !== null) ?? 0)),
      up: up[track] === true ? 'yes' : 'no',
    });
  const ends = { visibility: end('visibility', visibility), quality: end('quality', quality) };
  return (
    <Section
      title={t('overview.tracks.title')}
      meta={t('overview.tracks.meta', { day: formats.shortDay(baseOn) })}
      aside={<Lead tracks={tracks} />}
    >
      <div className="overview-chart gh-card">
        <TwoLines
          label={`${t('overview.tracks.chart')}: ${ends.visibility}; ${ends.quality}`}
          labels={weeksEndOn.map((day) => formats.shortDay(day))}
          ticks={TICKS}
          first={visibility}
          second={quality}
          firstEnd={ends.visibility}
          secondEnd={ends.quality}
          marks={decisions
            .filter(({ decision }) => decision === 'rollback')
            .map(({ weekEndOn, ordinal }) => ({
              at: weeksEndOn.indexOf(weekEndOn),
              label: t('overview.tracks.rollback', { ordinal }),
            }))}
        />
        <Marks tracks={tracks} />
        <TracksTable tracks={tracks} />
      </div>
    </Section>
  );
}

/** How far one track is ahead; a drift that a cycle would warn of is told as one. */
function Lead({ tracks: { lead, drift } }: { tracks: Tracks }) {
  const t = useText();
  if (lead === null && drift === null) return null;
  const ahead = (lead ?? 0) > 0 ? 'visibility' : (lead ?? 0) < 0 ? 'quality' : 'level';
  const text = t(`overview.tracks.lead.${ahead}`, { points: Math.abs(lead ?? 0) });
  if (drift === null) return <span className="gh-meta">{text}</span>;
  const why = t(
    drift.code === 'quality_falling'
      ? 'overview.tracks.drift.quality_falling'
      : 'overview.tracks.drift.quality_not_up',
  );
  return (
    <Tooltip label={why}>
      <span className="gh-status gh-status-sm gh-tone-warn">
        <IconScale className="gh-icon gh-icon-sm" aria-hidden />
        {ahead === 'visibility' ? t('overview.tracks.drift', { lead: lowerFirst(text) }) : why}
      </span>
    </Tooltip>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1);

/** The week's decision under its week, each a way to its cycle. */
function Marks({ tracks: { weeksEndOn, decisions } }: { tracks: Tracks }) {
  const t = useText();
  const formats = useFormats();
  const { slug } = useTenant();
  if (decisions.length === 0) return null;
  return (
    <ul className="overview-marks" aria-label={t('overview.tracks.decisions')}>
      {decisions.map(({ weekEndOn, cycleId, cadence, ordinal, decision }) => {
        const { glyph, tone } = STATE_LOOKS[decision];
        const label = t('overview.tracks.mark', {
          cadence: t(`cycles.cadence.${cadence}`),
          ordinal,
          decision: t(`ui.state.${decision}`),
          day: formats.shortDay(weekEndOn),
        });
        const share = weeksEndOn.indexOf(weekEndOn) / (weeksEndOn.length - 1);
        return (
          <li key={weekEndOn} style={{ ['--overview-at' as string]: share }}>
            <Tooltip label={label}>
              <a href={hrefOf(tenantPlace(slug, 'cycles', cycleId))} aria-label={label}>
                <StateGlyph name={glyph} tone={tone} />
              </a>
            </Tooltip>
          </li>
        );
      })}
      <li className="overview-marks-name gh-meta" aria-hidden="true">
        {t('overview.tracks.decisions')}
      </li>
    </ul>
  );
}
