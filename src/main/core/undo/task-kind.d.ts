import { type WholeTask } from '../store/task-restore';
import type { Snapshot, UndoKind } from './undo-kind';
/** A task as it can be put back; for a command over many that has the rows at hand. */
export declare function taskSnapshot(task: WholeTask, title: string): Snapshot;
/**
 * A task goes back by a way of its own, whatever the lifecycle allows from where it stands; but nothing is scheduled
 * or started again that could not be scheduled or started now: fields, gates, P0, pause and limits bind (INV1, INV4).
 */
export declare const taskKind: UndoKind;
