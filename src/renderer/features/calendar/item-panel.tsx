import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTenant } from '../../rpc/signed-in';
import { AtTenant } from '../../ui/at-tenant';
import { StatusText } from '../../ui/marks';
import { hrefOf, type Place, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';
import { type CalendarItem, isTask, type TaskItem } from './calendar-item';
import { useItemFacts } from './item-facts';
import { TaskItemActions } from './task-item-actions';
import type { ItemWords } from './use-item-words';
import type { Schedule } from './use-schedule';

interface ItemPanelProps {
  readonly item: CalendarItem;
  readonly words: ItemWords;
  readonly schedule: Schedule;
  readonly onReschedule: (item: TaskItem) => void;
  readonly onClose: () => void;
}

/** One item: what it is, its facts, and the way to where it is worked on. */
export function ItemPanel({ item, ...rest }: ItemPanelProps) {
  if (item.tenantId === null) return <Panel item={item} {...rest} />;
  return (
    <AtTenant tenantId={item.tenantId}>
      <Panel item={item} {...rest} />
    </AtTenant>
  );
}

function Panel({ item, words, schedule, onReschedule, onClose }: ItemPanelProps) {
  const t = useText();
  const facts = useItemFacts(item, words);
  return (
    <>
      <InspectorSection>
        <div className="gh-row gh-row-top">
          <span className="gh-meta gh-grow">{t(`calendar.kind.${item.kind}`)}</span>
          <Tooltip label={t('ui.action.close')}>
            <ActionIcon
              variant="subtle"
              size={24}
              aria-label={t('ui.action.close')}
              onClick={onClose}
            >
              <IconX className="gh-icon gh-icon-sm" aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
        <h2 className="cal-panel-title" dir="auto">
          {words.title(item)}
        </h2>
        <div className="gh-row">
          {isTask(item) ? <StatusText pill state={item.state} /> : null}
          {item.overdue ? <StatusText pill state="missed" label={t('calendar.overdue')} /> : null}
        </div>
        <DataList facts={facts} />
        {item.kind === 'holiday' ? null : <OpenLink item={item} />}
      </InspectorSection>
      {isTask(item) ? (
        <TaskItemActions item={item} schedule={schedule} onReschedule={onReschedule} />
      ) : null}
    </>
  );
}

function OpenLink({ item }: { item: Exclude<CalendarItem, { kind: 'holiday' }> }) {
  const t = useText();
  const { slug } = useTenant();
  return (
    <div>
      <Button component="a" size="xs" href={hrefOf(placeOf(item, slug))}>
        {t(`calendar.open.${item.kind}`)}
      </Button>
    </div>
  );
}

function placeOf(item: Exclude<CalendarItem, { kind: 'holiday' }>, slug: string): Place {
  switch (item.kind) {
    case 'task_due':
    case 'task_timebox':
      return tenantPlace(slug, 'tasks', item.taskId);
    case 'cycle_due':
      return tenantPlace(slug, 'cycles', undefined, { run: item.cadence });
    case 'postmortem_due':
      return tenantPlace(slug, 'incidents', item.incidentId);
    case 'evidence_expiry':
      return tenantPlace(slug, 'gates', item.gate);
    case 'readout_due':
      return tenantPlace(slug, 'reports', item.reportId ?? undefined);
  }
}
