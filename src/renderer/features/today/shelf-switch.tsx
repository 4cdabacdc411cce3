import { SegmentedControl } from '@mantine/core';
import { TODAY_SHELVES, type TodayShelf } from '@shared/domain/today/today-kind';
import { useText } from '../../ui/region';
import { setQuery } from '../../ui/use-place';
import type { Today } from './today';

interface ShelfSwitchProps {
  readonly shelf: TodayShelf;
  /** Undefined before the first answer. */
  readonly counts: Today['counts'] | undefined;
}

/** The inbox and where its rows go, each with its exact count. */
export function ShelfSwitch({ shelf, counts }: ShelfSwitchProps) {
  const t = useText();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('today.shelves')}
      value={shelf}
      onChange={(next) =>
        setQuery({ shelf: next === 'inbox' ? undefined : next, group: undefined })
      }
      data={TODAY_SHELVES.map((value) => {
        const name = t(`today.shelf.${value}`);
        const count = counts?.[value];
        return {
          value,
          label: count === undefined ? name : t('today.shelf.count', { name, count }),
        };
      })}
    />
  );
}
