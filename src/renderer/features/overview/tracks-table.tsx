import { useFormats, useText } from '../../ui/region';
import type { Overview } from './overview';

/** The chart as a table, for those who hear it. */
export function TracksTable({ tracks }: { tracks: Overview['tracks'] }) {
  const t = useText();
  const formats = useFormats();
  const { weeksEndOn, visibility, quality, decisions } = tracks;
  const index = (value: number | null | undefined) =>
    value == null ? t('overview.tracks.noValue') : formats.number(value, 1);
  return (
    <table className="gh-hidden">
      <caption>{t('overview.tracks.chart')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('overview.tracks.week')}</th>
          <th scope="col">{t('ui.track.visibility')}</th>
          <th scope="col">{t('ui.track.quality')}</th>
          <th scope="col">{t('overview.tracks.decision')}</th>
        </tr>
      </thead>
      <tbody>
        {weeksEndOn.map((day, week) => {
          const decision = decisions.find(({ weekEndOn }) => weekEndOn === day)?.decision;
          return (
            <tr key={day}>
              <th scope="row">{formats.day(day)}</th>
              <td>{index(visibility[week])}</td>
              <td>{index(quality[week])}</td>
              <td>{decision === undefined ? '' : t(`ui.state.${decision}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
