import { useElementSize, useMergedRef } from '@mantine/hooks';
import type { Output } from '@shared/contract';
import { roleSuffices } from '@shared/domain/people/permission';
import { useCallback, useMemo } from 'react';
import { useText } from '../../ui/region';
import { CalendarGrid } from './calendar-grid';
import { type CalendarItem, isTask, type PutDown, type TaskItem } from './calendar-item';
import { changeCalendar } from './calendar-place';
import { fitDays, gridEntry, moreDay, moreEntries } from './grid-entries';
import { ItemLine, MoreLine } from './item-line';
import { type Calendar, LINES_OF_DAY } from './use-calendar';
import type { ItemWords } from './use-item-words';

interface CalendarBodyProps {
  readonly calendar: Calendar;
  readonly answer: Pick<Output<'calendar.items'>, 'items' | 'moreDue'>;
  readonly words: ItemWords;
  readonly keys: {
    readonly ref: (element: HTMLElement | null) => void;
    readonly onKeyDown: (event: React.KeyboardEvent) => void;
  };
  readonly onOpen: (item: CalendarItem) => void;
  readonly onPut: (item: TaskItem, to: PutDown, back: () => void) => void;
  readonly onDrop: (taskId: string, to: PutDown) => void;
}

const HEAD_PX = 28;
const DAY_NUMBER_PX = 28;
const LINE_PX = 21;
const WEEKS = 6;
/** The days with what lies on them: fits each day's lines, and says how many more there are. */
export function CalendarBody(props: CalendarBodyProps) {
  const { calendar, answer, words, keys, onOpen, onPut, onDrop } = props;
  const t = useText();
  const { place, span, zone, locale, firstDay, nowMs, shown } = calendar;
  const { ref: sized, height } = useElementSize();
  const ref = useMergedRef(sized, keys.ref);
  const perDay = linesOf(place.view, height);
  const fitted = useMemo(
    () => fitDays(answer, { span, zone, perDay }),
    [answer, span, zone, perDay],
  );
  const entries = useMemo(() => {
    const mayMove = new Set(
      shown.filter(({ role }) => roleSuffices(role, 'manager')).map(({ id }) => id),
    );
    return [
      ...fitted.items.map((item) =>
        gridEntry(item, item.tenantId !== null && mayMove.has(item.tenantId)),
      ),
      ...moreEntries(fitted.more),
    ];
  }, [fitted, shown]);
  const byId = useMemo(() => new Map(fitted.items.map((item) => [item.id, item])), [fitted]);
  const hatched = publicHolidays(answer.items);
  const open = useCallback(
    (id: string) => {
      const day = moreDay(id);
      const item = byId.get(id);
      if (day !== undefined)
        changeCalendar({ view: place.view === 'day' ? 'list' : 'day', onDay: day });
      else if (item !== undefined) onOpen(item);
    },
    [byId, onOpen, place.view],
  );
  const put = (id: string, to: PutDown, back: () => void) => {
    const item = byId.get(id);
    if (item !== undefined && isTask(item)) onPut(item, to, back);
    else back();
  };
  const marked = shown.length > 1;
  const render = useCallback(
    (id: string, time: string) => {
      const day = moreDay(id);
      const item = byId.get(id);
      if (day !== undefined) return <MoreLine day={day} count={fitted.more.get(day) ?? 0} />;
      if (item === undefined) return null;
      return <ItemLine item={item} time={time} words={words} marked={marked} />;
    },
    [byId, fitted, words, marked],
  );
  return (
    <section
      ref={ref}
      className={`cal-grid cal-grid-${place.view}`}
      aria-label={t('calendar.title')}
      // The days inside take the focus and the keys.
      onKeyDown={keys.onKeyDown}
    >
      {height === 0 ? null : (
        <CalendarGrid
          view={place.view}
          onDay={
            place.view === 'month' || place.view === 'list'
              ? `${place.onDay.slice(0, 7)}-01`
              : span.fromOn
          }
          zone={zone}
          locale={locale === 'en' ? 'en-gb' : 'pt-br'}
          firstDay={firstDay}
          nowMs={nowMs}
          entries={entries}
          hatched={hatched}
          allDayText={t('calendar.allDay')}
          render={render}
          onOpen={open}
          onPut={put}
          onDrop={onDrop}
        />
      )}
    </section>
  );
}

function linesOf(view: Calendar['place']['view'], height: number): number {
  if (view !== 'month') return LINES_OF_DAY[view];
  const cell = (height - HEAD_PX) / WEEKS - DAY_NUMBER_PX;
  return Math.max(1, Math.floor(cell / LINE_PX));
}

/** The public holidays among the items, as one text: the same days are the same value. */
function publicHolidays(items: readonly CalendarItem[]): string {
  return items
    .flatMap((item) =>
      item.kind === 'holiday' && item.holidayKind === 'public' ? [item.onDay] : [],
    )
    .join(' ');
}
