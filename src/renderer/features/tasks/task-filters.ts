import { MODULES, type Module } from '@shared/domain/roles/module';
import { TASK_TRACKS, type TaskTrack } from '@shared/domain/tasks/task';

/** What a drop-down answers, as the module or the track that it names. */
export const moduleNamed = (name: string | null): Module | undefined =>
  MODULES.find((module) => module === name);
export const trackNamed = (name: string | null): TaskTrack | undefined =>
  TASK_TRACKS.find((track) => track === name);
