import { DEFAULT_WINDOW_DAYS } from './report';

/** Ten years; a longer window would say no more and could leave the range of dates. */
const MAX_WINDOW_DAYS = 3_650;

export interface ReportWindow {
  readonly days: number;
  /** The text was no window and the default was taken; the reader is told (Q16). */
  readonly fellBack: boolean;
}

/** Reads `<N>d` (7d, 30d, 90d, any whole number from 1); anything else falls back to 30 days and says so (M181, Q16). */
export function parseWindow(text: string | undefined): ReportWindow {
  if (text === undefined) return { days: DEFAULT_WINDOW_DAYS, fellBack: false };
  const days = Number(/^([1-9]\d{0,3})d$/.exec(text.trim())?.[1] ?? Number.NaN);
  if (days >= 1 && days <= MAX_WINDOW_DAYS) return { days, fellBack: false };
  return { days: DEFAULT_WINDOW_DAYS, fellBack: true };
}
