import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../rpc/signed-in';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { ListPage } from '../../ui/list-page';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { ChooseFile } from './choose-file';
import { ColumnsStep } from './columns-step';
import { ImportLog } from './import-log';
import { ImportProgressBar } from './import-progress';
import { type Imported, useImport } from './use-import';

/** Figures out of a CSV file (M52): the file, what its columns are, what would come of it, and the import. */
export function ImportPage() {
  const t = useText();
  const { slug } = useTenant();
  const figures = useImport();
  const [imported, setImported] = useState<Imported | undefined>(undefined);
  const { sent, progress, error } = figures;
  const choose = (file: File) => {
    setImported(undefined);
    void figures.choose(file);
  };
  const back = (
    <a className="measures-link" href={hrefOf(tenantPlace(slug, 'measures'))}>
      {t('measures.back')}
    </a>
  );
  return (
    <ListPage title={sent?.read.name ?? t('measures.import')} meta={back}>
      {imported !== undefined ? (
        <Result imported={imported} onAgain={() => setImported(undefined)} />
      ) : sent !== undefined ? (
        <ColumnsStep
          key={sent.importId}
          read={sent.read}
          figures={figures}
          onImported={(done) => {
            setImported(done);
            figures.abandon();
          }}
        />
      ) : progress !== undefined ? (
        <ImportProgressBar progress={progress} onCancel={figures.abandon} />
      ) : (
        <>
          {error === undefined ? null : <ErrorState error={error} />}
          <ChooseFile onChosen={choose} />
          <ImportLog />
        </>
      )}
    </ListPage>
  );
}

/** What came of it, and where to go from there. */
function Result({ imported, onAgain }: { imported: Imported; onAgain: () => void }) {
  const t = useText();
  const { slug } = useTenant();
  const { recorded, conflicts } = imported;
  return (
    <EmptyState
      icon={<StateGlyph name="done" tone="done" />}
      title={t(recorded === 0 ? 'measures.done.nothing' : 'measures.done', { count: recorded })}
      text={t('measures.done.about', { ...imported })}
      actions={
        <>
          <Button
            variant="filled"
            component="a"
            href={
              conflicts > 0
                ? hrefOf(tenantPlace(slug, 'cycles', undefined, { conflicts: '1' }))
                : hrefOf(tenantPlace(slug, 'measures'))
            }
          >
            {t(conflicts > 0 ? 'measures.done.settle' : 'measures.back')}
          </Button>
          <Button onClick={onAgain}>{t('measures.done.again')}</Button>
        </>
      }
    />
  );
}
