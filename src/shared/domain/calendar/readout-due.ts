import { addDays, addMonths, type Day, type Month } from '../../base/days';
import type { ReportState } from '../reports/report';

/** A month is read out by this day of the next one. */
const READOUT_DAY = 5;

/** The day by which a month's readout is due. */
export function readoutDueOn(month: Month): Day {
  return addDays(`${addMonths(month, 1)}-01`, READOUT_DAY - 1);
}

/** The months whose readouts are due from `fromOn` to `toOn`, both inside. */
export function monthsDue(fromOn: Day, toOn: Day): readonly Month[] {
  const months: Month[] = [];
  for (
    let month = addMonths(fromOn.slice(0, 7), -1);
    month < toOn.slice(0, 7);
    month = addMonths(month, 1)
  ) {
    const dueOn = readoutDueOn(month);
    if (dueOn >= fromOn && dueOn <= toOn) months.push(month);
  }
  return months;
}

/** Whether a month's newest readout settles it: approved, and its data still hold. */
export function isReadOut(
  newest: { readonly state: ReportState; readonly stale: boolean } | undefined,
): boolean {
  return (
    newest !== undefined &&
    !newest.stale &&
    (newest.state === 'approved' || newest.state === 'exported')
  );
}
