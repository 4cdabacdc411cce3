import { METRICS } from '@shared/domain/metrics/metric';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { goTo } from '../../ui/use-place';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { ReportDetail } from './period-text';
import { usePartsText } from './readiness-cells';

/** That the month has moved on since the readout was frozen, what differs, and the way on (model 5.3). */
export function ChangedNote({ report }: { report: ReportDetail }) {
  const t = useText();
  const partsText = usePartsText();
  const isStale = report.state === 'stale';
  if (!isStale && report.changed.length === 0) return null;
  const agrees = report.changed.length === 0;
  return (
    <div className="gh-note gh-tint-warn month-changed" role="status">
      <StateGlyph name="p1" tone="warn" />
      <div className="gh-col gh-gap-1 gh-grow">
        <strong className="gh-tone-warn">{t('monthEnd.changed.title')}</strong>
        <span>
          {t(
            agrees
              ? 'monthEnd.changed.again'
              : isStale
                ? 'monthEnd.changed.stale'
                : 'monthEnd.changed.draft',
          )}
        </span>
        {agrees ? null : (
          <>
            <span>{t('monthEnd.changed.parts', { parts: partsText(report.changed) })}</span>
            <ChangedFigures reportId={report.id} />
          </>
        )}
      </div>
      {agrees ? null : <RedraftButton month={report.period} />}
    </div>
  );
}

function ChangedFigures({ reportId }: { reportId: string }) {
  const t = useText();
  const formats = useFormats();
  const { currency } = useTenant();
  const changes = newestOf(useWatched('readouts.changes', { reportId }, useTenantScope()));
  if (changes === undefined || changes.figures.length === 0) return null;
  return (
    <ul className="month-changed-figures">
      {changes.figures.map(({ key, frozen, now }) => {
        const unit = METRICS.find((metric) => metric.key === key)?.unit ?? 'count';
        const text = (value: number | null) =>
          value === null ? t('monthEnd.changed.none') : formats.figure(value, unit, currency);
        return (
          <li key={key}>
            {t('monthEnd.changed.figure', {
              name: t(`metrics.name.${key}`),
              frozen: text(frozen),
              now: text(now),
            })}
          </li>
        );
      })}
    </ul>
  );
}

function RedraftButton({ month }: { month: string }) {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const { slug } = useTenant();
  const draft = useCommand('readouts.draft', useTenantScope());
  const refusal = useRoleRefusal('readouts.draft');
  const run = async () => {
    const made = await draft.run({ month });
    if (made === undefined) return;
    notices.done(
      t('reports.draft.done', { month: formats.month(month), version: made.reportVersion }),
    );
    goTo(tenantPlace(slug, 'reports', made.id));
  };
  return (
    <RefusableButton
      variant="filled"
      refusal={refusal}
      pending={draft.pending}
      onClick={() => void run()}
    >
      {t('monthEnd.changed.redraft')}
    </RefusableButton>
  );
}
