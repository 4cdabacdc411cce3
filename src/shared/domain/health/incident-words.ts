import { DAY_MS } from '../../base/days';
import type { Module } from '../roles/module';

/** What work that belongs to an incident calls it, in both languages; each begins a word, and a severity is one. */
export const INCIDENT_WORDS = [
  'incident',
  'outage',
  'postmortem',
  'post-mortem',
  'p0',
  'p1',
  'hacked',
  'site down',
  'fora do ar',
  'invadid',
  'indisponibilidade',
] as const;

/** Days back in which work is looked through, and how near a record has to be to count as its own. */
export const LOOKED_BACK_DAYS = 90;
export const RECORD_WITHIN_DAYS = 7;

const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${INCIDENT_WORDS.map((word) => (/^p\d$/.test(word) ? `${word}(?![\\p{L}\\p{N}])` : word)).join('|')})`,
  'iu',
);

/** Whether a text speaks of an incident: one of the words begins a word of it. */
export function speaksOfIncident(text: string): boolean {
  return WORDS.test(text);
}

/** A task that was written down by hand or came with a folder, and belongs to no incident. */
export interface LooseTask {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  readonly module: Module;
  readonly createdAtMs: number;
}

/** An incident's record as far as work is compared with it. */
export interface IncidentRecord {
  readonly module: string;
  readonly occurredAtMs: number;
  readonly recordedAtMs: number;
}

/**
 * The tasks that speak of an incident which has no record (M203): none of the same module occurred or was recorded
 * within seven days of the task. Recording it answers the task, and so does another title where none was meant.
 */
export function unrecordedIncidents(
  tasks: readonly LooseTask[],
  records: readonly IncidentRecord[],
): readonly LooseTask[] {
  const near = (atMs: number, { createdAtMs }: LooseTask) =>
    Math.abs(atMs - createdAtMs) <= RECORD_WITHIN_DAYS * DAY_MS;
  return tasks.filter(
    (task) =>
      speaksOfIncident(`${task.title}\n${task.notes}`) &&
      !records.some(
        ({ module, occurredAtMs, recordedAtMs }) =>
          module === task.module && (near(occurredAtMs, task) || near(recordedAtMs, task)),
      ),
  );
}
