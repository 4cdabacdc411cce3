import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { newestOf } from '../../ui/loaded';
import { useFormats, useText } from '../../ui/region';
import { ShownFilters } from './calendar-filters';
import { CALENDAR_VIEWS, changeCalendar } from './calendar-place';
import type { Calendar } from './use-calendar';
import { stepped } from './visible-days';

/** Which days, how they are drawn, and what is left out. */
export function CalendarToolbar({ calendar }: { calendar: Calendar }) {
  const t = useText();
  const { place, today, answer } = calendar;
  const step = (by: 1 | -1) => changeCalendar({ onDay: stepped(place.view, place.onDay, by) });
  return (
    <div className="cal-bar">
      <Button size="xs" className="cal-today" onClick={() => changeCalendar({ onDay: today })}>
        {t('calendar.today')}
      </Button>
      {([-1, 1] as const).map((by) => {
        const label = t(by === 1 ? 'calendar.next' : 'calendar.previous');
        const Icon = by === 1 ? IconChevronRight : IconChevronLeft;
        return (
          <Tooltip key={by} label={label}>
            <ActionIcon variant="default" size={24} aria-label={label} onClick={() => step(by)}>
              <Icon className="gh-icon gh-icon-sm" aria-hidden />
            </ActionIcon>
          </Tooltip>
        );
      })}
      <h2 className="cal-period" aria-live="polite">
        <PeriodText calendar={calendar} />
      </h2>
      <span className="gh-grow" />
      <ShownFilters place={place} counts={newestOf(answer)?.counts} />
      <SegmentedControl
        size="xs"
        aria-label={t('calendar.view.label')}
        value={place.view}
        onChange={(value) => {
          const view = CALENDAR_VIEWS.find((each) => each === value);
          if (view !== undefined) changeCalendar({ view });
        }}
        data={CALENDAR_VIEWS.map((value) => ({ value, label: t(`calendar.view.${value}`) }))}
      />
    </div>
  );
}

function PeriodText({ calendar: { place, span } }: { calendar: Calendar }) {
  const t = useText();
  const formats = useFormats();
  if (place.view === 'day') return formats.day(place.onDay);
  if (place.view === 'week') {
    return t('calendar.span', {
      from: formats.shortDay(span.fromOn),
      to: formats.day(span.toOn),
    });
  }
  return formats.month(place.onDay.slice(0, 7));
}
