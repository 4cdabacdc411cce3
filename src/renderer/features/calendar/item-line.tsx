import { IconBeach, IconFlag, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { TenantMark } from '../../ui/marks';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import type { CalendarItem } from './calendar-item';
import type { ItemWords } from './use-item-words';

interface ItemLineProps {
  readonly item: CalendarItem;
  /** The wall clock of a timebox; '' where the view says it otherwise. */
  readonly time: string;
  readonly words: ItemWords;
  /** The tenant's tile, where several are on screen. */
  readonly marked: boolean;
}

/** One item as every view draws it: task with tile and tint, cycle outlined, deadline with flag, holiday plain. */
export function ItemLine({ item, time, words, marked }: ItemLineProps) {
  const t = useText();
  const tenant = words.tenant(item.tenantId);
  const isWork = item.kind === 'task_due' || item.kind === 'task_timebox';
  return (
    <button
      type="button"
      className={`cal-line ${lookOf(item)}${isWork && tenant !== undefined ? ` cal-tint-${tenant.colourSlot}` : ''}`}
      data-item={item.id}
      tabIndex={-1}
    >
      <span className="gh-hidden">{t(`calendar.kind.${item.kind}`)}: </span>
      {tenant !== undefined && (marked || isWork) ? (
        <>
          <span aria-hidden className="gh-inline">
            <TenantMark initials={tenant.initials} slot={tenant.colourSlot} />
          </span>
          <span className="gh-hidden">{tenant.name}, </span>
        </>
      ) : null}
      {glyphOf(item)}
      {time === '' || item.kind !== 'task_timebox' ? null : (
        <span className="cal-time gh-num">{time}</span>
      )}
      <span className="cal-title" dir="auto">
        {words.title(item)}
      </span>
      {item.overdue ? <span className="gh-hidden">, {t('calendar.overdue')}</span> : null}
    </button>
  );
}

/** The line at a full day's end. */
export function MoreLine({ day, count }: { day: string; count: number }) {
  const t = useText();
  return (
    <button type="button" className="cal-line cal-more" data-item={`more:${day}`} tabIndex={-1}>
      <span className="cal-title">{t('calendar.more', { count })}</span>
    </button>
  );
}

function lookOf(item: CalendarItem): string {
  const late = item.overdue ? ' cal-late' : '';
  switch (item.kind) {
    case 'task_due':
    case 'task_timebox':
      return `cal-task${late}${item.state === 'completed' ? ' cal-done' : ''}${
        item.kind === 'task_timebox' ? ' cal-timed' : ''
      }`;
    case 'cycle_due':
      return `cal-cycle${late}`;
    case 'holiday':
      return 'cal-holiday';
    default:
      return `cal-deadline${late}`;
  }
}

function glyphOf(item: CalendarItem): ReactNode {
  switch (item.kind) {
    case 'cycle_due':
      return item.overdue ? (
        <StateGlyph name="missed" tone="warn" small />
      ) : (
        <IconRefresh className="gh-icon gh-icon-sm" aria-hidden />
      );
    case 'holiday':
      return <IconBeach className="gh-icon gh-icon-sm" aria-hidden />;
    case 'task_due':
    case 'task_timebox':
      if (item.state === 'completed') return <StateGlyph name="done" tone="done" small />;
      return item.overdue ? <StateGlyph name="missed" tone="warn" small /> : null;
    default:
      return item.overdue ? (
        <StateGlyph name="missed" tone="warn" small />
      ) : (
        <IconFlag className="gh-icon gh-icon-sm gh-tone-fail" aria-hidden />
      );
  }
}
