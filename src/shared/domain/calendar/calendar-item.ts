/** A public holiday is a day off by law; the others are named, and warn of nothing. */
export const HOLIDAY_KINDS = ['public', 'bank', 'optional', 'school', 'observance'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];
