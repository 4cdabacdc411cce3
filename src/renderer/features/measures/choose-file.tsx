import { Button, FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/region';

/** Where a file is chosen, or dropped. */
export function ChooseFile({ onChosen }: { onChosen: (file: File) => void }) {
  const t = useText();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onChosen(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button is the one for everybody.
    <div
      className={over ? 'measures-drop measures-drop-over' : 'measures-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <EmptyState
        icon={<IconFileUpload className="gh-icon" aria-hidden />}
        title={t('measures.choose')}
        text={t('measures.choose.about')}
        actions={
          <FileButton
            accept=".csv,.tsv,.txt,text/csv"
            onChange={(file) => {
              if (file !== null) onChosen(file);
            }}
          >
            {(props) => (
              <Button {...props} variant="filled">
                {t('measures.choose.button')}
              </Button>
            )}
          </FileButton>
        }
      />
    </div>
  );
}
