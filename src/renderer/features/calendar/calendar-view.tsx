import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSignedIn } from '../../rpc/signed-in';
import { AtTenant } from '../../ui/at-tenant';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { allPlace, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { SkeletonBlock } from '../../ui/skeletons';
import { goTo } from '../../ui/use-place';
import './calendar.css';
import { CalendarBody } from './calendar-body';
import { type CalendarItem, datesFor, isMovable, type Schedulable } from './calendar-item';
import { CalendarNotes } from './calendar-notes';
import { CalendarToolbar } from './calendar-toolbar';
import { HolidayDialog } from './holiday-dialog';
import { ItemPanel } from './item-panel';
import { Legend } from './legend';
import { TaskSchedule } from './task-schedule';
import { Tray, useTray } from './tray';
import { useCalendar } from './use-calendar';
import { useCalendarKeys } from './use-calendar-keys';
import { useGridKeys } from './use-grid-keys';
import { useItemWords } from './use-item-words';
import { useSchedule } from './use-schedule';

const TRAY_PX = 240;

/** Work, deadlines, cycles and holidays by day, of one tenant or of several (M32, M56). */
export function CalendarView() {
  const t = useText();
  const { tenant } = useSignedIn();
  const calendar = useCalendar();
  const tray = useTray(calendar);
  const words = useItemWords();
  const schedule = useSchedule();
  const [chosen, setChosen] = useState<string | undefined>();
  const [dated, setDated] = useState<Schedulable | undefined>();
  const answer = newestOf(calendar.answer);
  const selected = answer?.items.find(({ id }) => id === chosen);
  const trayTask = (taskId: string | undefined) =>
    newestOf(tray.answer)?.rows.find((row) => row.taskId === taskId);
  const open = (item: CalendarItem) => setChosen(item.id);
  const keys = useGridKeys(calendar);
  useCalendarKeys(
    () => keys.focusDay(calendar.today),
    () => {
      const focused = document.activeElement;
      const at = focused instanceof HTMLElement ? focused.dataset : {};
      const item = answer?.items.find(({ id }) => id === (at.item ?? chosen));
      const task = trayTask(at.tray) ?? (item !== undefined && isMovable(item) ? item : undefined);
      if (task !== undefined) setDated(task);
    },
  );
  return (
    <>
      <ListPage
        flush
        title={t('calendar.title')}
        meta={t('calendar.meta', { tenants: calendar.shown.length })}
        actions={
          <Button
            variant="filled"
            leftSection={<IconPlus className="gh-icon" aria-hidden />}
            onClick={() =>
              goTo(
                tenant === undefined
                  ? allPlace('tasks', { new: '1' })
                  : tenantPlace(tenant.slug, 'tasks', undefined, { new: '1' }),
              )
            }
          >
            {t('calendar.newTask')}
          </Button>
        }
        inspectorFor={selected?.id}
        {...(selected === undefined && { inspectorWidth: TRAY_PX })}
        inspector={
          selected === undefined ? (
            <Tray tray={tray} words={words} onSchedule={setDated} />
          ) : (
            <ItemPanel
              item={selected}
              words={words}
              schedule={schedule}
              onReschedule={setDated}
              onClose={() => setChosen(undefined)}
            />
          )
        }
      >
        <CalendarToolbar calendar={calendar} />
        <Legend calendar={calendar} />
        <Loaded answer={calendar.answer} loading={<SkeletonBlock height={480} />}>
          {(value) => (
            <>
              <CalendarNotes calendar={calendar} answer={value} words={words} />
              <CalendarBody
                calendar={calendar}
                answer={value}
                words={words}
                keys={keys}
                onOpen={open}
                onPut={(item, to, back) =>
                  void schedule.put(item, datesFor(item.kind, to), back, () => setDated(item))
                }
                onDrop={(taskId, to) => {
                  const task = trayTask(taskId);
                  if (task === undefined) return;
                  const another = () => setDated(task);
                  void schedule.put(task, datesFor('tray', to), () => undefined, another);
                }}
              />
            </>
          )}
        </Loaded>
      </ListPage>
      {dated === undefined ? null : (
        <AtTenant tenantId={dated.tenantId}>
          <TaskSchedule
            task={dated}
            offered={calendar.place.onDay}
            schedule={schedule}
            onClose={() => setDated(undefined)}
          />
        </AtTenant>
      )}
      {schedule.asked === undefined ? null : (
        <HolidayDialog asked={schedule.asked} schedule={schedule} />
      )}
    </>
  );
}
