import { usePlace } from '../../ui/use-place';
import { TaskBoard } from './task-board';
import { TaskPage } from './task-page';
import './tasks.css';

/** The sprint board as a table, or one task on its page. */
export function TasksView() {
  const { id } = usePlace();
  return id === undefined ? <TaskBoard /> : <TaskPage key={id} taskId={id} />;
}
