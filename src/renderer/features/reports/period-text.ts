import type { Output } from '@shared/contract';
import type { ReportKind } from '@shared/domain/reports/report';
import { useFormats } from '../../ui/region';

export type ReportRow = Output<'reports.list'>['rows'][number];
export type ReportDetail = Output<'reports.get'>;

/** How a report's period reads: a readout's month, another report's last day. */
export function usePeriodText(): (kind: ReportKind, period: string) => string {
  const formats = useFormats();
  return (kind, period) => {
    if (kind === 'readout') return formats.month(period);
    return /^\d{4}-\d{2}-\d{2}$/.test(period) ? formats.day(period) : period;
  };
}
