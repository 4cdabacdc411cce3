import { Button } from '@mantine/core';
import type { TodayGroup, TodayShelf } from '@shared/domain/today/today-kind';
import { useEffect } from 'react';
import { Loaded, newestOf } from '../../ui/loaded';
import { useText } from '../../ui/region';
import type { TodayRow } from './today';
import { TodayTable } from './today-table';
import { useGroup } from './use-today';

interface GroupPagesProps {
  readonly group: TodayGroup;
  readonly shelf: TodayShelf;
  readonly onRows: (rows: readonly TodayRow[]) => void;
  readonly table: Omit<React.ComponentProps<typeof TodayTable>, 'groups' | 'foot'>;
}

/** One group alone, as many pages of it as were asked for. */
export function GroupPages({ group, shelf, onRows, table }: GroupPagesProps) {
  const t = useText();
  const pages = useGroup(group, shelf);
  const rows = newestOf(pages.answer)?.rows;
  useEffect(() => {
    if (rows !== undefined) onRows(rows);
  }, [rows, onRows]);
  return (
    <Loaded answer={pages.answer}>
      {({ rows: own, total, next }) => (
        <TodayTable
          {...table}
          groups={[{ group, total, rows: own }]}
          foot={
            next === null ? null : (
              <div className="gh-more">
                <span className="gh-meta gh-num">
                  {t('ui.table.shown', { shown: own.length, total })}
                </span>
                <Button size="xs" aria-disabled={pages.pending} onClick={pages.more}>
                  {t('ui.table.more')}
                </Button>
              </div>
            )
          }
        />
      )}
    </Loaded>
  );
}
