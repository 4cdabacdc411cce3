import { addMonths, type Month } from '../../base/days';

/** The twelve whole months before the one that is under way, oldest first. */
export function lastWholeYear(current: Month): readonly Month[] {
  return Array.from({ length: 12 }, (_, index) => addMonths(current, index - 12));
}

/**
 * Each calendar month's share of a year over the mean month ('01' to '12'; 1 is an average month). Empty unless all
 * twelve months have a figure and the year has any: less than a year says nothing about a season.
 */
export function monthIndexes(
  year: readonly { readonly month: Month; readonly value: number | undefined }[],
): Readonly<Record<string, number>> {
  const total = year.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (year.length < 12 || total <= 0 || year.some(({ value }) => value === undefined)) return {};
  return Object.fromEntries(
    year.map(({ month, value = 0 }) => [month.slice(5), (value * year.length) / total]),
  );
}
