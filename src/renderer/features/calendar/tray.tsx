import { Button } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { type Pages, usePages } from '../../rpc/use-pages';
import { Kbd } from '../../ui/kbd';
import { Loaded } from '../../ui/loaded';
import { TenantMark } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import { SkeletonRows } from '../../ui/skeletons';
import { useListKeys } from '../../ui/use-list-keys';
import { useTrayDrag } from './calendar-grid';
import type { TrayTask } from './calendar-item';
import type { Calendar } from './use-calendar';
import type { ItemWords } from './use-item-words';

export const TRAY_PAGE = 50;

export function useTray({ filters, scope }: Calendar): Pages<TrayTask> {
  return usePages('calendar.unscheduled', filters, scope, TRAY_PAGE);
}

interface TrayProps {
  readonly tray: Pages<TrayTask>;
  readonly words: ItemWords;
  readonly onSchedule: (task: TrayTask) => void;
}

/** Open work without a date, the oldest first: dragged onto a day, or given one by D. */
export function Tray({ tray, words, onSchedule }: TrayProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <div className="cal-tray">
      <Loaded
        answer={tray.answer}
        loading={<SkeletonRows count={6} label={t('calendar.tray.loading')} />}
      >
        {({ rows, total }) => (
          <>
            <header className="cal-tray-head">
              <h2>{t('calendar.tray.title')}</h2>
              <span className="gh-meta gh-num">{formats.number(total)}</span>
              <span className="gh-grow" />
              <span className="gh-meta">{t('calendar.tray.order')}</span>
            </header>
            {total === 0 ? (
              <p className="gh-ink-2">{t('calendar.tray.empty')}</p>
            ) : (
              <TrayList rows={rows} words={words} onSchedule={onSchedule} />
            )}
            {rows.length < total ? (
              <div className="cal-tray-more">
                <span className="gh-meta">
                  {t('calendar.tray.shown', { shown: rows.length, total })}
                </span>
                <Button size="xs" aria-disabled={tray.pending} onClick={tray.more}>
                  {t('calendar.tray.more')}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Loaded>
      <p className="gh-meta cal-tray-hint">
        {t('calendar.tray.drag')} <Kbd keys="D" /> {t('calendar.tray.key')}
      </p>
    </div>
  );
}

interface TrayListProps extends Omit<TrayProps, 'tray'> {
  readonly rows: readonly TrayTask[];
}

function TrayList({ rows, words, onSchedule }: TrayListProps) {
  const t = useText();
  const [list, setList] = useState<HTMLElement | null>(null);
  useTrayDrag(list);
  const open = (index: number) => {
    const row = rows[index];
    if (row !== undefined) onSchedule(row);
  };
  const { active, setActive, listProps } = useListKeys(rows.length, open);
  return (
    <div {...listProps}>
      <ul ref={setList} className="cal-tray-list" aria-label={t('calendar.tray.title')}>
        {rows.map((row, index) => {
          const tenant = words.tenant(row.tenantId);
          return (
            <li key={row.taskId}>
              <button
                type="button"
                className="cal-tray-card"
                data-row
                data-tray={row.taskId}
                tabIndex={index === active ? 0 : -1}
                onFocus={() => setActive(index)}
                onClick={() => onSchedule(row)}
              >
                <IconGripVertical className="gh-icon gh-icon-sm gh-ink-3" aria-hidden />
                <span className="cal-tray-text">
                  <span className="cal-tray-title" dir="auto">
                    {row.title}
                  </span>
                  <span className="gh-row">
                    {tenant === undefined ? null : (
                      <>
                        <span aria-hidden className="gh-inline">
                          <TenantMark initials={tenant.initials} slot={tenant.colourSlot} />
                        </span>
                        <span className="gh-hidden">{tenant.name}</span>
                      </>
                    )}
                    <span className="gh-meta gh-clip">{t(`roles.module.${row.module}`)}</span>
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
