import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormError } from '../../ui/form-error';
import { useText } from '../../ui/region';
import { ColumnTable } from './column-table';
import { ImportProgressBar } from './import-progress';
import { PreviewPanel } from './preview-panel';
import { Answers, Questions } from './questions';
import { SettingsFields } from './settings-fields';
import type { FigureImport, Imported, Preview, ReadFile, Settings } from './use-import';

interface ColumnsStepProps {
  readonly read: ReadFile;
  readonly figures: FigureImport;
  readonly onImported: (imported: Imported) => void;
}

/** How the file is read, and what would come of it; a change makes the preview old. */
export function ColumnsStep({ read, figures, onImported }: ColumnsStepProps) {
  const t = useText();
  const [settings, setSettings] = useState<Settings>(read.proposal);
  const [preview, setPreview] = useState<Preview | undefined>(undefined);
  const [leaveOut, setLeaveOut] = useState(false);
  const { progress, error } = figures;
  const change = (changed: Partial<Settings>) => {
    const next = { ...settings, ...changed };
    setSettings(next);
    setPreview(undefined);
    setLeaveOut(false);
    return next;
  };
  const ask = async (asked = settings) => setPreview(await figures.preview(asked));
  // Whoever answers wants to see what becomes of it.
  const answer = (changed: Partial<Settings>) => void ask(change(changed));
  const confirm = async () => {
    const done = await figures.confirm(settings, leaveOut);
    if (done !== undefined) onImported(done);
  };
  const answered = preview !== undefined && preview.questions.length === 0;
  const values = preview === undefined ? 0 : countOf(preview);
  const held = preview !== undefined && preview.rows.refused > 0 && !leaveOut;
  return (
    <>
      <SettingsFields read={read} settings={settings} onChange={change} />
      <ColumnTable read={read} settings={settings} onChange={change} />
      <Answers settings={settings} onAnswer={answer} />
      {preview === undefined ? null : (
        <>
          <Questions questions={preview.questions} settings={settings} onAnswer={answer} />
          <PreviewPanel preview={preview} leaveOut={leaveOut} onLeaveOut={setLeaveOut} />
        </>
      )}
      {progress === undefined ? (
        <>
          <FormError error={error} />
          <div className="gh-row">
            <Button onClick={figures.abandon}>{t('measures.otherFile')}</Button>
            <span className="gh-grow" />
            {answered && values > 0 ? (
              <Button
                variant="filled"
                aria-disabled={held}
                aria-description={held ? t('measures.held') : undefined}
                onClick={() => {
                  if (!held) void confirm();
                }}
              >
                {t('measures.confirm', { count: values })}
              </Button>
            ) : (
              <Button
                variant="filled"
                aria-disabled={settings.source.trim() === ''}
                onClick={() => {
                  if (settings.source.trim() !== '') void ask();
                }}
              >
                {t('measures.preview')}
              </Button>
            )}
          </div>
          {held && answered ? <p className="gh-meta measures-held">{t('measures.held')}</p> : null}
        </>
      ) : (
        <ImportProgressBar progress={progress} onCancel={figures.abandon} />
      )}
    </>
  );
}

/** The values that the import would record, and those that are known already. */
function countOf({ values }: Preview): number {
  return values.fresh + values.agreeing + values.conflict + values.unchanged;
}
