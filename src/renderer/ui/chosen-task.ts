import { useEffect, useSyncExternalStore } from 'react';

/** The task that the screen speaks of now: its page, its panel, or the card that was chosen. */
export interface ChosenTask {
  readonly taskId: string;
  readonly tenantId: string;
  readonly title: string;
  /** Its state's key. */
  readonly state: string;
}

/** What the palette may start on a task's page: `tasks/<id>?act=assign`. */
export const TASK_ACTS = ['assign', 'schedule', 'retry', 'template', 'cancel'] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

let chosen: ChosenTask | undefined;
const listeners = new Set<() => void>();

function choose(task: ChosenTask | undefined): void {
  chosen = task;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For what works on the task on screen wherever it is drawn, as the palette does. */
export const useChosenTask = (): ChosenTask | undefined =>
  useSyncExternalStore(subscribe, () => chosen);

/** Names the task as the chosen one for as long as the caller is drawn. */
export function useChooseTask(task: ChosenTask): void {
  const { taskId, tenantId, title, state } = task;
  useEffect(() => {
    const mine = { taskId, tenantId, title, state };
    choose(mine);
    return () => {
      if (chosen === mine) choose(undefined);
    };
  }, [taskId, tenantId, title, state]);
}
