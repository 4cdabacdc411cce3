/** What the inbox holds, group by group, in the order in which it is to be looked at (M29, J2). */
export const TODAY_GROUPS = [
  'incidents',
  'stopped',
  'approvals',
  'sla',
  'cycles',
  'conflicts',
  'evidence',
  'recommendations',
] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];

/** What one row is about. `paused` stands for all tasks of a tenant that one pause holds: they wait for one cause. */
export const TODAY_KINDS = [
  'incident',
  'task',
  'paused',
  'approval',
  'postmortem',
  'cycle',
  'conflict',
  'evidence',
  'recommendation',
] as const;
export type TodayKind = (typeof TODAY_KINDS)[number];

/** Where a row lies for one person: in the inbox, with somebody else, or put away for a while. */
export const TODAY_SHELVES = ['inbox', 'others', 'snoozed', 'deferred'] as const;
export type TodayShelf = (typeof TODAY_SHELVES)[number];

/** What people do with a row: put it away for oneself, put it off for everybody, hand it over. */
export const INBOX_MARKS = ['snoozed', 'deferred', 'assigned'] as const;
export type InboxMark = (typeof INBOX_MARKS)[number];

/** How grave a row is within its group; the graver comes first, and a thing that gets graver comes back. */
export const GRAVE = 2;
export const USUAL = 1;
export type Gravity = typeof GRAVE | typeof USUAL;

export function groupOf(kind: TodayKind): TodayGroup {
  switch (kind) {
    case 'incident':
      return 'incidents';
    case 'task':
    case 'paused':
      return 'stopped';
    case 'approval':
      return 'approvals';
    case 'postmortem':
      return 'sla';
    case 'cycle':
      return 'cycles';
    case 'conflict':
      return 'conflicts';
    case 'evidence':
      return 'evidence';
    case 'recommendation':
      return 'recommendations';
  }
}
