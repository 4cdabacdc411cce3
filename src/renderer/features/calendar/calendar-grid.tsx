import FullCalendar, { type CalendarRef, type EventInput } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin, { Draggable } from '@fullcalendar/react/interaction';
import listPlugin from '@fullcalendar/react/list';
import '@fullcalendar/react/skeleton.css';
import classicTheme from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/themes/classic/theme.css';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { type Day, HOUR_MS } from '@shared/base/days';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { GridEntry, PutDown } from './calendar-item';
import type { CalendarViewName } from './calendar-place';

const PLUGINS = [dayGridPlugin, timeGridPlugin, listPlugin, interactionPlugin, classicTheme];
const VIEWS = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  day: 'timeGridDay',
  list: 'listMonth',
} as const satisfies Record<CalendarViewName, string>;
const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
/** How long a task lies that is put down at a time. */
const PUT_MS = HOUR_MS;

interface CalendarGridProps {
  readonly view: CalendarViewName;
  readonly onDay: Day;
  readonly zone: string;
  readonly locale: string;
  /** 0 for Sunday. */
  readonly firstDay: number;
  readonly nowMs: number;
  readonly entries: readonly GridEntry[];
  /** Public holidays. */
  readonly hatched: ReadonlySet<Day>;
  readonly allDayText: string;
  readonly render: (id: string, time: string) => ReactNode;
  readonly onOpen: (id: string) => void;
  /** An entry was dragged; `back` returns it to where it was. */
  readonly onPut: (id: string, to: PutDown, back: () => void) => void;
  /** Something from outside was dropped; `key` is its element's `data-tray`. */
  readonly onDrop: (key: string, to: PutDown) => void;
}

/** FullCalendar behind plain values; with `useTrayDrag` the one file that knows it. */
export function CalendarGrid(props: CalendarGridProps) {
  const { view, onDay, zone, locale, firstDay, nowMs, entries, hatched } = props;
  const calendar = useRef<CalendarRef>(null);
  const shown = useRef({ view, onDay });
  useEffect(() => {
    if (shown.current.view === view && shown.current.onDay === onDay) return;
    shown.current = { view, onDay };
    const api = calendar.current?.getApi();
    // It draws at once, which may not happen inside an effect.
    queueMicrotask(() => api?.changeView(VIEWS[view], onDay));
  }, [view, onDay]);
  // Kept, or an entry that was dropped snaps back with the next drawing.
  const events = useMemo(() => entries.map(eventOf), [entries]);
  const hatch = ({ date }: { readonly date: Date }) =>
    hatched.has(date.toISOString().slice(0, 10)) ? 'cal-hatched' : '';
  return (
    <FullCalendar
      ref={calendar}
      plugins={PLUGINS}
      initialView={VIEWS[view]}
      initialDate={onDay}
      headerToolbar={false}
      height="100%"
      timeZone={zone}
      locale={locale}
      firstDay={firstDay}
      now={() => new Date(nowMs).toISOString()}
      nowIndicator
      expandRows
      events={events}
      eventOrder={['order', 'start', 'id']}
      eventOrderStrict
      eventDisplay="block"
      eventInteractive={false}
      eventTimeFormat={CLOCK}
      slotHeaderFormat={CLOCK}
      slotDuration="01:00:00"
      snapDuration="00:15:00"
      scrollTime="07:00:00"
      scrollTimeReset={false}
      defaultTimedEventDuration={{ milliseconds: PUT_MS }}
      allDayText={props.allDayText}
      dragRevertDuration={0}
      droppable
      eventClass="cal-event"
      eventInnerClass="cal-event-inner"
      dayHeaderAlign="start"
      dayHeaderInnerClass={({ isToday }) => (isToday ? 'cal-head cal-head-today' : 'cal-head')}
      dayCellTopClass="cal-top"
      dayCellTopInnerClass={({ isToday }) => (isToday ? 'cal-num cal-num-today' : 'cal-num')}
      slotHeaderInnerClass="cal-hour"
      allDayHeaderInnerClass="cal-hour"
      listDayHeaderInnerClass="cal-list-day"
      noEventsInnerClass="cal-list-day"
      eventContent={({ event, timeText }) => props.render(event.id, timeText)}
      dayCellClass={hatch}
      dayLaneClass={hatch}
      eventClick={({ event }) => props.onOpen(event.id)}
      eventDrop={({ event, revert }) => props.onPut(event.id, putDown(event), revert)}
      eventResize={({ event, revert }) => props.onPut(event.id, putDown(event), revert)}
      drop={({ date, dateStr, allDay, draggedEl }) => {
        const startMs = date.getTime();
        props.onDrop(
          draggedEl.dataset.tray ?? '',
          allDay ? { day: dateStr.slice(0, 10) } : { startMs, endMs: startMs + PUT_MS },
        );
      }}
    />
  );
}

/** Lets the elements with `data-tray` be dragged onto the grid. */
export function useTrayDrag(tray: HTMLElement | null): void {
  useEffect(() => {
    if (tray === null) return undefined;
    const dragging = new Draggable(tray, {
      itemSelector: '[data-tray]',
      eventData: { create: false, duration: { milliseconds: PUT_MS } },
    });
    return () => dragging.destroy();
  }, [tray]);
}

function eventOf({ id, start, end, allDay, movable, order }: GridEntry): EventInput {
  return {
    id,
    start,
    end,
    allDay,
    startEditable: movable,
    durationEditable: movable && !allDay,
    extendedProps: { order },
  };
}

interface Placed {
  readonly allDay: boolean;
  readonly start: Date | null;
  readonly end: Date | null;
  readonly startStr: string;
}

function putDown({ allDay, start, end, startStr }: Placed): PutDown {
  if (allDay) return { day: startStr.slice(0, 10) };
  const startMs = start?.getTime() ?? 0;
  return { startMs, endMs: end?.getTime() ?? startMs + PUT_MS };
}
