import { useHotkeys } from '@mantine/hooks';
import { dayOf } from '@shared/base/zones';
import type { BoardColumn } from '@shared/domain/tasks/board';
import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { useSignedIn } from '../../../rpc/signed-in';
import { AtTenant } from '../../../ui/at-tenant';
import { ListPage } from '../../../ui/list-page';
import { Loaded, newestOf } from '../../../ui/loaded';
import { useRegion, useText } from '../../../ui/region';
import { useNowMs } from '../../../ui/times';
import { usePlace } from '../../../ui/use-place';
import { TaskPanel } from '../task-panel';
import { BoardBody } from './board-body';
import { BoardContext } from './board-context';
import { BoardDialog } from './board-dialog';
import { EmptyBoard } from './board-empty';
import { BoardFilters } from './board-filters';
import { BoardMeta } from './board-meta';
import { boardQueryOf, isNarrowed } from './board-query';
import { BoardSkeleton } from './board-skeleton';
import { BoardStoreContext, createBoardStore } from './board-store';
import { refocus } from './focus-soon';
import { NewTaskButton, NewTaskFlow } from './new-task-flow';
import { useBoardActions } from './use-board-actions';
import { useBoardScope } from './use-board-scope';
import { useBoardWindow } from './use-board-window';
import { ViewSwitch } from './view-switch';
import './board.css';
import './card.css';
import './filters.css';

/** Every task under way as cards, over one tenant or all of one's own. */
export function BoardView() {
  const t = useText();
  const { tenant } = useSignedIn();
  const { zone } = useRegion();
  const allTenants = tenant === undefined;
  const query = boardQueryOf(usePlace().query, allTenants);
  const today = dayOf(useNowMs(60_000), zone);
  const [store] = useState(createBoardStore);
  const { scope, owners } = useBoardScope();
  const { ask, answer } = useBoardWindow(query, scope, today, store);
  const { board, asked, setAsked } = useBoardActions({ ask, scope, today, store });
  const selected = useStore(store, (state) => state.selected);
  const onLimits = useCallback(
    (column: BoardColumn) => setAsked({ kind: 'limits', column }),
    [setAsked],
  );
  // The card that was asked about keeps the focus, also when it lies elsewhere now.
  const closeDialog = () => {
    if (asked !== undefined && 'card' in asked) store.setState({ follow: asked.card.id });
    setAsked(undefined);
    refocus(store);
  };
  useHotkeys([
    ['f', () => document.getElementById('board-search')?.focus()],
    ['Escape', () => store.setState({ selected: undefined }), { preventDefault: false }],
  ]);
  return (
    <BoardStoreContext value={store}>
      <BoardContext value={board}>
        <ListPage
          title={t('board.title')}
          meta={<BoardMeta value={newestOf(answer)} />}
          actions={
            <>
              <ViewSwitch way="board" />
              <NewTaskButton />
            </>
          }
          toolbar={<BoardFilters {...{ query, allTenants, owners }} />}
          inspector={
            selected === undefined ? null : (
              <AtTenant key={selected.taskId} tenantId={selected.tenantId}>
                <TaskPanel taskId={selected.taskId} />
              </AtTenant>
            )
          }
          flush
        >
          <Loaded
            answer={answer}
            loading={<BoardSkeleton lanes={query.lanes !== 'none'} />}
            isEmpty={({ total }) => total === 0}
            empty={<EmptyBoard narrowed={isNarrowed(query)} />}
          >
            {(value) => (
              <BoardBody
                value={value}
                completedDays={query.completedDays}
                onLimits={allTenants ? undefined : onLimits}
              />
            )}
          </Loaded>
        </ListPage>
        {asked === undefined ? null : <BoardDialog asked={asked} onClose={closeDialog} />}
        <NewTaskFlow onCreated={(task) => store.setState({ selected: task })} />
      </BoardContext>
    </BoardStoreContext>
  );
}
