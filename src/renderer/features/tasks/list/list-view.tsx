import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { dayOf } from '@shared/base/zones';
import { useMemo, useState } from 'react';
import { useSignedIn } from '../../../rpc/signed-in';
import { usePages } from '../../../rpc/use-pages';
import { useWatched } from '../../../rpc/use-watched';
import { AtTenant } from '../../../ui/at-tenant';
import { ListPage } from '../../../ui/list-page';
import { Loaded, newestOf } from '../../../ui/loaded';
import { tenantPlace } from '../../../ui/place';
import { useRegion, useText } from '../../../ui/region';
import { SkeletonRows } from '../../../ui/skeletons';
import { useNowMs } from '../../../ui/times';
import { goTo, usePlace } from '../../../ui/use-place';
import { BoardFilters } from '../board/board-filters';
import { boardQueryOf } from '../board/board-query';
import { NewTaskButton, NewTaskFlow } from '../board/new-task-flow';
import { useBoardScope } from '../board/use-board-scope';
import { ViewSwitch } from '../board/view-switch';
import { TaskPanel } from '../task-panel';
import { EmptyList } from './empty-list';
import { ListExport } from './list-export';
import { clearListFilters, isListNarrowed, listFilterOf, listQueryOf } from './list-query';
import { ListTable } from './list-table';
import type { ListedTask } from './listed-task';
import { StateChips } from './state-chips';
import './list.css';

interface Shown {
  readonly taskId: string;
  readonly tenantId: string;
}

/** Every task that the filters let through, of one tenant or all of one's own, to be changed one by one or together. */
export function TaskList() {
  const t = useText();
  const { tenant, tenants } = useSignedIn();
  const place = usePlace();
  const { zone } = useRegion();
  const today = dayOf(useNowMs(60_000), zone);
  const allTenants = tenant === undefined;
  const { scope, owners } = useBoardScope();
  const query = listQueryOf(place.query);
  const { sort, descending } = query;
  const asked = JSON.stringify(listFilterOf(place.query, allTenants, today));
  const filter = useMemo((): ReturnType<typeof listFilterOf> => JSON.parse(asked), [asked]);
  const pages = usePages('tasks.listAll', { ...filter, sort, descending }, scope);
  const counts = newestOf(useWatched('tasks.countAll', filter, scope, { keep: true }));
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const narrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false });
  const open = ({ id, tenantId }: ListedTask) => {
    const slug = tenants.find((each) => each.id === tenantId)?.slug;
    if (slug !== undefined) goTo(tenantPlace(slug, 'tasks', id));
  };
  const show = (task: ListedTask) => setShown({ taskId: task.id, tenantId: task.tenantId });
  useHotkeys([
    ['f', () => document.getElementById('board-search')?.focus()],
    ['Escape', () => setShown(undefined), { preventDefault: false }],
  ]);
  return (
    <ListPage
      title={t('tasks.screen.title')}
      meta={
        counts === undefined
          ? undefined
          : t('list.meta', {
              total: counts.total,
              missing: counts.missingFields,
              tenants: allTenants ? tenants.length : 1,
            })
      }
      actions={
        <>
          <ListExport filter={filter} query={query} scope={scope} />
          <ViewSwitch way="list" />
          <NewTaskButton />
        </>
      }
      toolbar={
        <div className="list-toolbar">
          <BoardFilters
            query={boardQueryOf(place.query, allTenants)}
            allTenants={allTenants}
            owners={owners}
            asList={{
              narrowed: isListNarrowed(place.query, allTenants),
              onClear: clearListFilters,
            }}
          />
          <StateChips query={query} counts={counts?.byState} />
        </div>
      }
      inspector={
        shown === undefined ? null : (
          <AtTenant key={shown.taskId} tenantId={shown.tenantId}>
            <TaskPanel taskId={shown.taskId} />
          </AtTenant>
        )
      }
      flush
    >
      <Loaded
        answer={pages.answer}
        loading={<SkeletonRows count={12} />}
        isEmpty={({ total }) => total === 0}
        empty={
          <EmptyList
            narrowed={isListNarrowed(place.query, allTenants)}
            onClear={clearListFilters}
          />
        }
      >
        {({ rows, next, total }) => (
          <ListTable
            key={asked}
            rows={rows}
            total={total}
            pending={pages.pending}
            onMore={next === null ? undefined : pages.more}
            filter={filter}
            query={query}
            owners={owners}
            shownId={shown?.taskId}
            onOpen={open}
            onShow={narrow ? open : show}
          />
        )}
      </Loaded>
      <NewTaskFlow onCreated={setShown} />
    </ListPage>
  );
}
