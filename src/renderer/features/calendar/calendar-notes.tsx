import type { Output } from '@shared/contract';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import type { Calendar } from './use-calendar';
import type { ItemWords } from './use-item-words';

interface CalendarNotesProps {
  readonly calendar: Calendar;
  readonly answer: Output<'calendar.items'>;
  readonly words: ItemWords;
}

/** What the grid cannot show: regions without data, work beyond one answer, days without anything, another zone. */
export function CalendarNotes({ calendar, answer, words }: CalendarNotesProps) {
  const t = useText();
  const { zone, here } = calendar;
  const notes = [
    ...answer.unknownRegions.map(({ tenantId, region }) =>
      t('calendar.note.region', { region, tenant: words.tenant(tenantId)?.name ?? '' }),
    ),
    ...(answer.leftOut > 0 ? [t('calendar.note.leftOut', { count: answer.leftOut })] : []),
  ];
  const quiet = [
    ...(answer.items.length === 0 ? [t('calendar.empty')] : []),
    ...(zone === here ? [] : [t('calendar.note.zone', { zone: placeOfZone(zone) })]),
  ];
  if (notes.length + quiet.length === 0) return null;
  return (
    <div className="cal-notes" role="status">
      {notes.map((note) => (
        <span key={note} className="gh-row gh-tone-warn">
          <StateGlyph name="missed" small />
          {note}
        </span>
      ))}
      {quiet.map((note) => (
        <span key={note} className="gh-meta">
          {note}
        </span>
      ))}
    </div>
  );
}

const placeOfZone = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
