import { refuse } from '../refuse';
import type { TodayCursor, TodayLine } from '../store/today-list';

/** The opaque text that a caller hands back as `after`. */
export function todayCursor(line: TodayLine): string {
  return `${line.gravity}.${line.since_ms.toString(36)}.${line.subject_id}.${line.tenant_id}`;
}

/** Throws `invalid_input` for a text that no page of ours ended with. */
export function parseTodayCursor(text: string | undefined): TodayCursor | undefined {
  if (text === undefined) return undefined;
  const match = /^([12])\.([0-9a-z]{1,12})\.([0-9A-Za-z_]{1,40})\.([0-9A-Z]{26})$/.exec(text);
  const [, gravity = '', since = '', subjectId = '', tenantId = ''] = match ?? [];
  if (match === null) throw refuse('invalid_input', 'today_bad_cursor');
  return { gravity: Number(gravity), sinceMs: Number.parseInt(since, 36), subjectId, tenantId };
}
