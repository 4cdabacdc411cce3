import { useSignedIn } from '../../rpc/signed-in';
import { usePlace } from '../../ui/use-place';
import { BoardView } from './board/board-view';
import { TaskList } from './list/list-view';
import { TaskPage } from './task-page';
import './tasks.css';

/** The tasks as a board or, with `as=list`, as a table; or one task on its page. */
export function TasksView() {
  const { id, query } = usePlace();
  const { tenant } = useSignedIn();
  if (tenant === undefined) return query.as === 'list' ? <TaskList /> : <BoardView />;
  if (id !== undefined) return <TaskPage key={id} taskId={id} />;
  return query.as === 'list' ? <TaskList /> : <BoardView />;
}
