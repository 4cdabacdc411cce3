import { ActionIcon, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { roleSuffices } from '@shared/domain/people/permission';
import { MOST_BULK_TASKS } from '@shared/domain/tasks/bulk';
import { IconX } from '@tabler/icons-react';
import { useSignedIn } from '../../../rpc/signed-in';
import { RefusableButton } from '../../../ui/refusable-button';
import { useText } from '../../../ui/region';
import { BULK_ACTIONS, type BulkAction } from './bulk-draft';
import type { ListFilter, ListQuery } from './list-query';
import {
  ALL_SELECTED,
  countSelected,
  type ListSelection,
  NOTHING_SELECTED,
  tenantsOf,
} from './list-selection';
import { SelectionExport } from './selection-export';

interface BulkBarProps {
  readonly selection: ListSelection;
  readonly total: number;
  readonly filter: ListFilter;
  readonly query: ListQuery;
  readonly onChange: (selection: ListSelection) => void;
  readonly onAct: (action: BulkAction) => void;
}

/** What can be done with everything that is selected, and exactly how much that is. */
export function BulkBar({ selection, total, filter, query, onChange, onAct }: BulkBarProps) {
  const t = useText();
  const refusal = useBulkRefusal(selection, total);
  const count = countSelected(selection, total);
  const may = count > 0 && refusal === undefined;
  useHotkeys([['m', () => may && onAct('assign')]]);
  if (count === 0) return null;
  return (
    <section className="list-bar" aria-label={t('bulk.bar.label')}>
      <span className="gh-medium gh-num" role="status">
        {t('bulk.bar.selected', { count, total })}
      </span>
      <ActionIcon
        variant="subtle"
        size={24}
        aria-label={t('bulk.bar.clear')}
        onClick={() => onChange(NOTHING_SELECTED)}
      >
        <IconX className="gh-icon gh-icon-sm" aria-hidden />
      </ActionIcon>
      {count === total ? null : (
        <Button size="xs" variant="subtle" onClick={() => onChange(ALL_SELECTED)}>
          {t('bulk.bar.all', { total })}
        </Button>
      )}
      <span className="gh-grow" />
      {BULK_ACTIONS.map((action) => (
        <RefusableButton key={action} size="xs" refusal={refusal} onClick={() => onAct(action)}>
          {t(`bulk.bar.${action}`)}
        </RefusableButton>
      ))}
      <SelectionExport selection={selection} filter={filter} query={query} />
    </section>
  );
}

/** Why the selection cannot be changed as a whole; undefined when it can. */
function useBulkRefusal(selection: ListSelection, total: number): string | undefined {
  const t = useText();
  const { tenant, tenants } = useSignedIn();
  if (countSelected(selection, total) > MOST_BULK_TASKS) {
    return t('bulk.bar.tooMany', { most: MOST_BULK_TASKS });
  }
  const onScreen = tenant === undefined ? tenants : [tenant];
  const reached = tenantsOf(
    selection,
    onScreen.map(({ id }) => id),
  );
  const isManager = onScreen
    .filter(({ id }) => reached.includes(id))
    .every(({ role }) => roleSuffices(role, 'manager'));
  return isManager ? undefined : t('bulk.bar.needsManager');
}
