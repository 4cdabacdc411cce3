import { Button } from '@mantine/core';
import { IconLayoutKanban } from '@tabler/icons-react';
import { EmptyState } from '../../../ui/empty-state';
import { useText } from '../../../ui/region';
import { clearBoardFilters } from './board-query';

/** No card: because there is no task yet, or because the filters leave all of them out. */
export function EmptyBoard({ narrowed }: { narrowed: boolean }) {
  const t = useText();
  return (
    <EmptyState
      icon={<IconLayoutKanban className="gh-icon" aria-hidden />}
      title={t(narrowed ? 'tasks.screen.noMatch' : 'tasks.screen.empty')}
      text={t(narrowed ? 'tasks.screen.noMatch.about' : 'board.empty.about')}
      actions={
        narrowed ? (
          <Button onClick={clearBoardFilters}>{t('tasks.screen.clear')}</Button>
        ) : undefined
      }
    />
  );
}
