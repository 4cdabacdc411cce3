import { IconFileText, IconListDetails } from '@tabler/icons-react';
import { TenantMark } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';
import { useCodedText } from '../../ui/use-coded-text';
import { isLeaving, type MonthLine } from './month-line';

/** What the export of these tenants would write, and what it would leave out. */
export function ExportPlan({ lines, month }: { lines: readonly MonthLine[]; month: string }) {
  const t = useText();
  const codedText = useCodedText();
  const leaving = lines.filter(isLeaving);
  const skipped = lines.filter((line) => !isLeaving(line));
  return (
    <>
      <InspectorSection>
        <h2>{t('monthEnd.plan')}</h2>
        <span className="gh-ink-2">
          {t('monthEnd.plan.about', { count: leaving.length, skipped: skipped.length })}
        </span>
      </InspectorSection>
      <InspectorSection title={t('monthEnd.plan.written')}>
        <ul className="month-files">
          {leaving.map((line) => (
            <PlannedFile key={line.tenantId} line={line} month={month} />
          ))}
          <li className="month-file">
            <IconListDetails className="gh-icon" aria-hidden />
            <span className="gh-mono month-file-name">{`index_${month}.html`}</span>
            <span className="gh-meta month-below">{t('monthEnd.plan.index')}</span>
          </li>
        </ul>
      </InspectorSection>
      {skipped.length === 0 ? null : (
        <InspectorSection title={t('monthEnd.plan.skipped')}>
          <ul className="month-skipped">
            {skipped.map(({ tenantId, tenant, skip }) => (
              <li key={tenantId} className="gh-row">
                <TenantMark initials={tenant.initials} slot={tenant.colourSlot} />
                <span className="gh-hidden">{tenant.name}</span>
                <span>{skip === null ? '' : codedText('readouts.skipped', skip)}</span>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      <InspectorSection>
        <DataList
          labelWidth={72}
          facts={[
            {
              label: t('monthEnd.plan.folder'),
              value: t('monthEnd.plan.folderName', { month }),
            },
            { label: t('monthEnd.plan.paper'), value: t('monthEnd.plan.paperOwn') },
            { label: t('monthEnd.plan.language'), value: t('monthEnd.plan.languageOwn') },
            { label: t('monthEnd.plan.offline'), value: t('monthEnd.plan.offlineYes') },
          ]}
        />
      </InspectorSection>
    </>
  );
}

function PlannedFile({ line, month }: { line: MonthLine; month: string }) {
  const t = useText();
  const formats = useFormats();
  const { readout, tenant } = line;
  if (readout === null) return null;
  const { pdf, approvedBy, reportVersion } = readout;
  const by = t('monthEnd.plan.file', { by: approvedBy ?? '' });
  return (
    <li className="month-file">
      <IconFileText className="gh-icon" aria-hidden />
      <span className="gh-mono month-file-name">
        {`${tenant.slug}_${month}_v${reportVersion}.pdf`}
      </span>
      <span className="gh-meta month-below">
        {by}
        {pdf === null ? null : (
          <>
            <br />
            {t('monthEnd.result.file', { pages: pdf.pages, size: formats.bytes(pdf.bytes) })}
          </>
        )}
      </span>
    </li>
  );
}
