import { isTextKey } from '@shared/i18n/format';
import { TenantChip } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import type { Fact } from '../../ui/section';
import { DateText, DayText } from '../../ui/times';
import type { CalendarItem, TaskItem } from './calendar-item';
import type { ItemWords } from './use-item-words';

/** An item's facts as label and value, in the zone of its tenant. */
export function useItemFacts(item: CalendarItem, words: ItemWords): readonly Fact[] {
  const t = useText();
  const formats = useFormats();
  const tenant = words.tenant(item.tenantId);
  const facts: Fact[] =
    tenant === undefined
      ? []
      : [
          {
            label: t('calendar.fact.tenant'),
            value: (
              <TenantChip initials={tenant.initials} slot={tenant.colourSlot} name={tenant.name} />
            ),
          },
        ];
  const day: Fact = { label: t('calendar.fact.day'), value: <DayText day={item.onDay} /> };
  switch (item.kind) {
    case 'task_due':
    case 'task_timebox':
      return [...facts, ...taskFacts(item, t, formats)];
    case 'cycle_due':
      return [...facts, { label: t('calendar.fact.due'), value: <DateText atMs={item.atMs} /> }];
    case 'postmortem_due':
      return [
        ...facts,
        { label: t('calendar.fact.due'), value: <DateText atMs={item.atMs} /> },
        { label: t('calendar.fact.incident'), value: `${item.ref} · ${item.summary}` },
      ];
    case 'evidence_expiry':
      return [
        ...facts,
        { label: t('calendar.fact.lastDay'), value: <DayText day={item.onDay} /> },
        { label: t('calendar.fact.backs'), value: fieldName(item.field, t) },
      ];
    case 'readout_due':
      return [
        ...facts,
        day,
        {
          label: t('calendar.fact.state'),
          value:
            item.state === null ? t('calendar.readout.none') : t(`reports.state.${item.state}`),
        },
      ];
    case 'holiday':
      return [
        day,
        { label: t('calendar.fact.kind'), value: t(`calendar.holidayKind.${item.holidayKind}`) },
        { label: t('calendar.fact.regions'), value: item.regions.join(', ') },
        {
          label: t('calendar.fact.tenants'),
          value: item.tenantIds.map((id) => words.tenant(id)?.name ?? '').join(', '),
        },
      ];
  }
}

type Text = ReturnType<typeof useText>;

function taskFacts(
  { dueOn, timebox, owner, module, scheduleNote }: TaskItem,
  t: Text,
  formats: ReturnType<typeof useFormats>,
): readonly Fact[] {
  return [
    {
      label: t('calendar.fact.due'),
      value: dueOn === null ? t('calendar.fact.none') : <DayText day={dueOn} />,
    },
    {
      label: t('calendar.fact.timebox'),
      value:
        timebox === null
          ? t('calendar.fact.none')
          : t('calendar.span', {
              from: formats.shortDateTime(timebox.startMs),
              to: formats.shortDateTime(timebox.endMs),
            }),
    },
    { label: t('calendar.fact.owner'), value: owner?.name ?? t('calendar.noOwner') },
    { label: t('calendar.fact.module'), value: t(`roles.module.${module}`) },
    ...(scheduleNote === ''
      ? []
      : [{ label: t('calendar.fact.note'), value: <span dir="auto">{scheduleNote}</span> }]),
  ];
}

function fieldName(field: string, t: Text): string {
  const key = `gates.field.${field}`;
  return isTextKey(key) ? t(key) : field;
}
