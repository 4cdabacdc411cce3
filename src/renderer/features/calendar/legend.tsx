import { IconBeach, IconFlag, IconRefresh } from '@tabler/icons-react';
import { TenantMark } from '../../ui/marks';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { WorkFilters } from './calendar-filters';
import type { Calendar } from './use-calendar';

/** What the marks on the days mean, and whose work is among them. */
export function Legend({ calendar }: { calendar: Calendar }) {
  const t = useText();
  const [first] = calendar.shown;
  return (
    <div className="cal-legend">
      {first === undefined ? null : (
        <span className="cal-legend-item">
          <span aria-hidden className="gh-inline">
            <TenantMark initials={first.initials} slot={first.colourSlot} />
          </span>
          {t('calendar.legend.task')}
        </span>
      )}
      <span className="cal-legend-item">
        <IconRefresh className="gh-icon gh-icon-sm" aria-hidden />
        {t('calendar.legend.cycle')}
      </span>
      <span className="cal-legend-item">
        <IconFlag className="gh-icon gh-icon-sm gh-tone-fail" aria-hidden />
        {t('calendar.legend.deadline')}
      </span>
      <span className="cal-legend-item">
        <StateGlyph name="missed" tone="warn" small />
        {t('calendar.legend.late')}
      </span>
      <span className="cal-legend-item">
        <IconBeach className="gh-icon gh-icon-sm" aria-hidden />
        {t('calendar.legend.holiday')}
      </span>
      <span className="gh-grow" />
      <WorkFilters place={calendar.place} />
    </div>
  );
}
