import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { EmptyState } from '../../../ui/empty-state';
import { useText } from '../../../ui/region';

/** No row: because there is no task yet, or because the filters leave all of them out. */
export function EmptyList({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const t = useText();
  return (
    <EmptyState
      icon={<IconListCheck className="gh-icon" aria-hidden />}
      title={t(narrowed ? 'tasks.screen.noMatch' : 'tasks.screen.empty')}
      text={t(narrowed ? 'tasks.screen.noMatch.about' : 'tasks.screen.empty.about')}
      actions={narrowed ? <Button onClick={onClear}>{t('tasks.screen.clear')}</Button> : undefined}
    />
  );
}
