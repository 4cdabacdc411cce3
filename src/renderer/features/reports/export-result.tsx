import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { Output } from '@shared/contract';
import { INSTALL } from '@shared/rpc/client';
import {
  IconCopy,
  IconDownload,
  IconFileText,
  IconFolderOpen,
  IconListDetails,
} from '@tabler/icons-react';
import { saveAs } from '../../rpc/save-as';
import { useTenants } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { AtTenant } from '../../ui/at-tenant';
import { TenantMark } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { useCodedText } from '../../ui/use-coded-text';
import { useDownload } from '../../ui/use-download';

export type Exported = Output<'readouts.exportMonth'>;

/** What the export wrote: each file with its size and pages, what was left out, and where it all lies. */
export function ExportResult({ exported, onBack }: { exported: Exported; onBack: () => void }) {
  const t = useText();
  const formats = useFormats();
  const { written, skipped, index } = exported;
  const pages = written.reduce((sum, pdf) => sum + pdf.pages, 0);
  const bytes = written.reduce((sum, pdf) => sum + pdf.bytes, index.bytes);
  return (
    <>
      <InspectorSection>
        <h2>{t('monthEnd.result')}</h2>
        <span className="gh-ink-2" role="status">
          {t('monthEnd.result.about', { count: written.length, skipped: skipped.length })}
        </span>
      </InspectorSection>
      <InspectorSection
        title={t('monthEnd.result.files')}
        aside={
          <span className="gh-meta gh-num">
            {t('monthEnd.result.total', { pages, size: formats.bytes(bytes) })}
          </span>
        }
      >
        <ul className="month-files">
          {written.map((pdf) => (
            <AtTenant key={pdf.tenantId} tenantId={pdf.tenantId}>
              <WrittenPdf pdf={pdf} />
            </AtTenant>
          ))}
          <li className="month-file">
            <IconListDetails className="gh-icon" aria-hidden />
            <span className="gh-mono month-file-name">{index.fileName}</span>
            <SaveButton
              file={index.fileName}
              onClick={() => saveAs(index.fileName, new Blob([index.html], { type: 'text/html' }))}
            />
            <span className="gh-meta gh-num month-below">{formats.bytes(index.bytes)}</span>
          </li>
        </ul>
      </InspectorSection>
      <Skipped skipped={skipped} />
      <Folder exported={exported} />
      <InspectorSection>
        <div>
          <Button size="xs" onClick={onBack}>
            {t('monthEnd.result.plan')}
          </Button>
        </div>
      </InspectorSection>
    </>
  );
}

function WrittenPdf({ pdf }: { pdf: Exported['written'][number] }) {
  const t = useText();
  const formats = useFormats();
  const download = useDownload();
  return (
    <li className="month-file">
      <IconFileText className="gh-icon" aria-hidden />
      <span className="gh-mono month-file-name">{pdf.fileName}</span>
      <SaveButton file={pdf.fileName} onClick={() => void download.save(pdf.fileId)} />
      <span className="gh-meta gh-num month-below">
        {t('monthEnd.result.file', { pages: pdf.pages, size: formats.bytes(pdf.bytes) })}
      </span>
    </li>
  );
}

function SaveButton({ file, onClick }: { file: string; onClick: () => void }) {
  const label = useText()('monthEnd.result.save', { file });
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size={24} aria-label={label} onClick={onClick}>
        <IconDownload className="gh-icon gh-icon-sm" aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function Skipped({ skipped }: Pick<Exported, 'skipped'>) {
  const t = useText();
  const codedText = useCodedText();
  const tenants = useTenants();
  if (skipped.length === 0) return null;
  return (
    <InspectorSection title={t('monthEnd.result.skipped')}>
      <ul className="month-skipped">
        {skipped.map(({ tenantId, reason }) => {
          const tenant = tenants.find(({ id }) => id === tenantId);
          return tenant === undefined ? null : (
            <li key={tenantId} className="gh-row">
              <TenantMark initials={tenant.initials} slot={tenant.colourSlot} />
              <span className="gh-hidden">{tenant.name}</span>
              <span>{codedText('readouts.skipped', reason)}</span>
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}

/** The folder's path, to be copied everywhere and opened where the host opens folders. */
function Folder({ exported: { folder, canOpen, month } }: { exported: Exported }) {
  const t = useText();
  const clipboard = useClipboard();
  const open = useCommand('readouts.openExport', INSTALL);
  if (folder === null) return null;
  return (
    <InspectorSection title={t('monthEnd.plan.folder')}>
      <span className="gh-mono month-file-name">{folder}</span>
      <div className="gh-row gh-wrap">
        <Button
          size="xs"
          leftSection={<IconCopy className="gh-icon gh-icon-sm" aria-hidden />}
          onClick={() => clipboard.copy(folder)}
        >
          {t(clipboard.copied ? 'monthEnd.result.copied' : 'monthEnd.result.copy')}
        </Button>
        {canOpen ? (
          <Button
            size="xs"
            leftSection={<IconFolderOpen className="gh-icon gh-icon-sm" aria-hidden />}
            aria-disabled={open.pending}
            onClick={() => void open.run({ month })}
          >
            {t('monthEnd.result.open')}
          </Button>
        ) : null}
      </div>
      {canOpen ? null : <span className="gh-meta">{t('monthEnd.result.cannotOpen')}</span>}
    </InspectorSection>
  );
}
