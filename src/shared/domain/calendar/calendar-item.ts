/** What lies on the calendar (M32, M56), in the order in which a day lists it. */
export const ITEM_KINDS = [
  'holiday',
  'postmortem_due',
  'evidence_expiry',
  'readout_due',
  'cycle_due',
  'task_due',
  'task_timebox',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A public holiday is a day off by law; the others are named, and warn of nothing. */
export const HOLIDAY_KINDS = ['public', 'bank', 'optional', 'school', 'observance'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** One question spans this many days at most, both edges inside: a month's grid, or a quarter's list. */
export const CALENDAR_DAYS = 100;

/** Tasks that one answer holds at most; `counts` name all of them, and `leftOut` how many are missing. */
export const CALENDAR_TASKS = 10_000;
