import { Pill, StatusText } from '../../ui/marks';
import { useText } from '../../ui/region';
import { STATE_LOOKS, type StateName } from '../../ui/state-looks';
import type { ReportRow } from './period-text';

const LOOK: Readonly<Record<ReportRow['state'], StateName>> = {
  draft: 'draft',
  in_review: 'needs_review',
  approved: 'completed',
  exported: 'completed',
  stale: 'at_risk',
};

/** The mark and the tone of a report's state. */
export const REPORT_LOOK = {
  draft: STATE_LOOKS[LOOK.draft],
  in_review: STATE_LOOKS[LOOK.in_review],
  approved: STATE_LOOKS[LOOK.approved],
  exported: STATE_LOOKS[LOOK.exported],
  stale: STATE_LOOKS[LOOK.stale],
};

/** A report's state as glyph and word; only a readout is approved, the others are a record of their moment. */
export function ReportState({ report, pill = false }: { report: ReportRow; pill?: boolean }) {
  const t = useText();
  if (report.imported) return <Pill>{t('reports.screen.imported')}</Pill>;
  if (report.kind !== 'readout') {
    return <StatusText state="completed" label={t('reports.screen.kept')} pill={pill} />;
  }
  return (
    <StatusText state={LOOK[report.state]} label={t(`reports.state.${report.state}`)} pill={pill} />
  );
}
