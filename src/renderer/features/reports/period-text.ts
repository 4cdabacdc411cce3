import type { Output } from '@shared/contract';
import type { ReportKind } from '@shared/domain/reports/report';
import { useFormats, useRegion } from '../../ui/region';

export type ReportRow = Output<'reports.list'>['rows'][number];
export type ReportDetail = Output<'reports.get'>;

/** `2026-10` as "October 2026"; months have no zone. */
export function monthText(month: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${month}-01T00:00:00.000Z`));
}

/** How a report's period reads: a readout's month, another report's last day. */
export function usePeriodText(): (kind: ReportKind, period: string) => string {
  const { locale } = useRegion();
  const formats = useFormats();
  return (kind, period) => {
    if (kind === 'readout') return monthText(period, locale);
    return /^\d{4}-\d{2}-\d{2}$/.test(period) ? formats.day(period) : period;
  };
}
