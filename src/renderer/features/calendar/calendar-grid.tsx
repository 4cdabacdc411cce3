import FullCalendar, {
  type CalendarOptions,
  type CalendarRef,
  type EventApi,
  type EventInput,
} from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin, { Draggable } from '@fullcalendar/react/interaction';
import listPlugin from '@fullcalendar/react/list';
import '@fullcalendar/react/skeleton.css';
import classicTheme from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/themes/classic/theme.css';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { type Day, HOUR_MS } from '@shared/base/days';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
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
  /** Public holidays: days with a space between them. */
  readonly hatched: string;
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
  const { view, onDay, zone, locale, firstDay, entries, render } = props;
  const calendar = useRef<CalendarRef>(null);
  const shown = useRef({ view, onDay });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (shown.current.view === view && shown.current.onDay === onDay) return;
    shown.current = { view, onDay };
    const api = calendar.current?.getApi();
    // It draws at once, which may not happen inside an effect.
    queueMicrotask(() => api?.changeView(VIEWS[view], onDay));
  }, [view, onDay]);
  // Kept, or an entry that was dropped snaps back with the next drawing; another round puts all where they were.
  const events = useMemo(
    () => (round >= 0 ? entries.map((entry) => eventOf(entry, render)) : []),
    [entries, render, round],
  );
  const options = useStableOptions(props, () => setRound((count) => count + 1));
  return (
    <FullCalendar
      {...STYLE}
      {...options}
      ref={calendar}
      initialView={VIEWS[view]}
      initialDate={onDay}
      timeZone={zone}
      locale={locale}
      firstDay={firstDay}
      events={events}
      allDayText={props.allDayText}
    />
  );
}

/** What never changes; a changed option during a drag makes FullCalendar lose what is dragged. */
const STYLE = {
  plugins: PLUGINS,
  headerToolbar: false,
  height: '100%',
  nowIndicator: true,
  expandRows: true,
  eventOrder: ['order', 'start', 'id'],
  eventOrderStrict: true,
  eventDisplay: 'block',
  eventInteractive: false,
  eventTimeFormat: CLOCK,
  slotHeaderFormat: CLOCK,
  slotDuration: '01:00:00',
  snapDuration: '00:15:00',
  scrollTime: '07:00:00',
  scrollTimeReset: false,
  defaultTimedEventDuration: { milliseconds: PUT_MS },
  dragRevertDuration: 0,
  droppable: true,
  eventClass: 'cal-event',
  eventInnerClass: 'cal-event-inner',
  dayHeaderAlign: 'start',
  dayHeaderInnerClass: ({ isToday }: { readonly isToday: boolean }) =>
    isToday ? 'cal-head cal-head-today' : 'cal-head',
  dayCellTopClass: 'cal-top',
  dayCellTopInnerClass: ({ isToday }: { readonly isToday: boolean }) =>
    isToday ? 'cal-num cal-num-today' : 'cal-num',
  slotHeaderInnerClass: 'cal-hour',
  allDayHeaderInnerClass: 'cal-hour',
  listDayHeaderInnerClass: 'cal-list-day',
  noEventsInnerClass: 'cal-list-day',
} satisfies CalendarOptions;

/** The callbacks, each made once: they read the newest props when they are called. */
function useStableOptions(props: CalendarGridProps, putBack: () => void): CalendarOptions {
  const now = useRef({ props, putBack });
  now.current = { props, putBack };
  const hatch = useMemo(() => {
    const days = new Set(props.hatched.split(' '));
    return ({ date }: { readonly date: Date }) =>
      days.has(date.toISOString().slice(0, 10)) ? 'cal-hatched' : '';
  }, [props.hatched]);
  const calls = useMemo((): CalendarOptions => {
    const put = ({ event }: { readonly event: EventApi }) =>
      now.current.props.onPut(event.id, putDown(event), () => now.current.putBack());
    return {
      now: () => new Date(now.current.props.nowMs).toISOString(),
      eventContent: ({ event, timeText }) => event.extendedProps.render(event.id, timeText),
      eventClick: ({ event }) => now.current.props.onOpen(event.id),
      eventDrop: put,
      eventResize: put,
      // What was drawn anew while it was dragged arrives as if it came from elsewhere.
      eventReceive: put,
      drop({ date, dateStr, allDay, draggedEl }) {
        const key = draggedEl.dataset.tray;
        if (key === undefined) return;
        const startMs = date.getTime();
        now.current.props.onDrop(
          key,
          allDay ? { day: dateStr.slice(0, 10) } : { startMs, endMs: startMs + PUT_MS },
        );
      },
    };
  }, []);
  return useMemo(() => ({ ...calls, dayCellClass: hatch, dayLaneClass: hatch }), [calls, hatch]);
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

function eventOf(
  { id, start, end, allDay, movable, order }: GridEntry,
  render: CalendarGridProps['render'],
): EventInput {
  return {
    id,
    start,
    end,
    allDay,
    startEditable: movable,
    durationEditable: movable && !allDay,
    // Beside the entry, so that what it says is drawn anew with it.
    extendedProps: { order, render },
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
