import { Button } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { usePages } from '../../rpc/use-pages';
import { useWatched } from '../../rpc/use-watched';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { SkeletonRows } from '../../ui/skeletons';
import { Table } from '../../ui/table';
import { goTo, setQuery, usePlace } from '../../ui/use-place';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { ViewSwitch } from './board/view-switch';
import { FilterBar } from './filter-bar';
import { NewTaskDialog } from './new-task-dialog';
import { useTaskColumns } from './task-columns';
import { filterInput, isFiltered, useTaskFilters } from './task-filters';
import { TaskPanel } from './task-panel';

/** Every task of the tenant that its filters let through, in the order of the board. */
export function TaskBoard() {
  const t = useText();
  const { id: tenantId, slug } = useTenant();
  const scope = useTenantScope();
  const place = usePlace();
  const { asked, clear } = useTaskFilters(tenantId);
  const { answer, pending, more } = usePages('tasks.list', filterInput(asked), scope);
  const counts = newestOf(useWatched('tasks.counts', filterInput(asked), scope, { keep: true }));
  const [selected, setSelected] = useState<string | undefined>(undefined);
  const columns = useTaskColumns(selected !== undefined);
  const narrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false });
  const open = (id: string) => goTo(tenantPlace(slug, 'tasks', id));
  useHotkeys([
    ['f', () => document.getElementById('task-search')?.focus()],
    ['a', () => actOnRow(setSelected)],
    ['Escape', () => setSelected(undefined), { preventDefault: false }],
  ]);
  const filtered = isFiltered(asked);
  return (
    <ListPage
      title={t('tasks.screen.title')}
      meta={
        counts === undefined
          ? undefined
          : t('tasks.screen.meta', { total: counts.total, missing: counts.missingFields })
      }
      actions={
        <>
          <ViewSwitch way="list" />
          <NewTaskButton />
        </>
      }
      toolbar={<FilterBar />}
      inspector={selected === undefined ? null : <TaskPanel key={selected} taskId={selected} />}
      flush
    >
      <Loaded
        answer={answer}
        loading={<SkeletonRows count={12} />}
        isEmpty={({ total }) => total === 0}
        empty={filtered ? <NoMatch onClear={clear} /> : <NoTask />}
      >
        {({ rows, next, total }) => (
          <div className="tasks-table">
            <Table
              label={t('tasks.screen.title')}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              selectedKey={selected}
              onOpen={({ id }) => open(id)}
              onSelect={({ id }) => (narrow ? open(id) : setSelected(id))}
              more={{ total, pending, onMore: next === null ? undefined : more }}
              bare
            />
          </div>
        )}
      </Loaded>
      {place.query.new === '1' ? (
        <NewTaskDialog
          incidentId={place.query.incident}
          onClose={() => setQuery({ new: undefined, incident: undefined })}
          onCreated={(id) => {
            setQuery({ new: undefined, incident: undefined });
            setSelected(id);
          }}
        />
      ) : null}
    </ListPage>
  );
}

/** A on a row: its record comes into the inspector, and the focus goes to its first move. */
function actOnRow(select: (id: string) => void): void {
  const id = document.activeElement?.getAttribute('data-row');
  if (id === null || id === undefined) return;
  select(id);
  focusFirstMove(20);
}

/** The record may still be on its way: looks once a frame, for a third of a second. */
function focusFirstMove(frames: number): void {
  const move = document.querySelector<HTMLElement>('.tasks-moves button');
  if (move !== null) move.focus();
  else if (frames > 0) requestAnimationFrame(() => focusFirstMove(frames - 1));
}

function NewTaskButton() {
  const t = useText();
  const refusal = useRoleRefusal('tasks.create');
  return (
    <RefusableButton
      variant="filled"
      refusal={refusal}
      leftSection={<IconPlus className="gh-icon" aria-hidden />}
      onClick={() => setQuery({ new: '1' })}
    >
      {t('tasks.screen.new')}
    </RefusableButton>
  );
}

function NoTask() {
  const t = useText();
  return (
    <EmptyState
      icon={<IconListCheck className="gh-icon" aria-hidden />}
      title={t('tasks.screen.empty')}
      text={t('tasks.screen.empty.about')}
    />
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useText();
  return (
    <EmptyState
      icon={<IconListCheck className="gh-icon" aria-hidden />}
      title={t('tasks.screen.noMatch')}
      text={t('tasks.screen.noMatch.about')}
      actions={<Button onClick={onClear}>{t('tasks.screen.clear')}</Button>}
    />
  );
}
