import { useMemo } from 'react';
import { type TenantRow, useTenants } from '../../rpc/signed-in';
import { useFormats, useText } from '../../ui/region';
import type { CalendarItem } from './calendar-item';

export interface ItemWords {
  /** What it is called where it is drawn. */
  title(item: CalendarItem): string;
  tenant(id: string | null): TenantRow | undefined;
}

/** What an item is called, in every place where it is drawn. */
export function useItemWords(): ItemWords {
  const t = useText();
  const formats = useFormats();
  const tenants = useTenants();
  return useMemo(() => {
    const byId = new Map(tenants.map((tenant) => [tenant.id, tenant]));
    return {
      tenant: (id) => (id === null ? undefined : byId.get(id)),
      title(item) {
        switch (item.kind) {
          case 'task_due':
          case 'task_timebox':
            return item.title;
          case 'cycle_due':
            return t('calendar.item.cycle', { cadence: item.cadence });
          case 'postmortem_due':
            return t('calendar.item.postmortem', { ref: item.ref });
          case 'evidence_expiry':
            return t('calendar.item.evidence', { gate: t(`gates.name.${item.gate}`) });
          case 'readout_due':
            return t('calendar.item.readout', { month: formats.month(item.month) });
          case 'holiday':
            return item.name;
        }
      },
    };
  }, [t, formats, tenants]);
}
