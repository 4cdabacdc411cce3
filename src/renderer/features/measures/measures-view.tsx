import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { RecordDialog } from '../../metrics/record-dialog';
import { setQuery, usePlace } from '../../ui/use-place';
import { ImportPage } from './import-page';
import { MeasureList } from './measure-list';
import { MeasurePage } from './measure-page';
import './measures.css';

/** A tenant's measures by layer, one of them, and the import of a file of figures. */
export function MeasuresView() {
  const { id, query } = usePlace();
  const key = METRIC_KEYS.find((each) => each === id);
  if (id === 'import') return <ImportPage />;
  return (
    <>
      {key === undefined ? <MeasureList /> : <MeasurePage key={key} measureKey={key} />}
      {query.record === undefined ? null : (
        <RecordDialog
          initial={METRIC_KEYS.find((each) => each === query.record)}
          onClose={() => setQuery({ record: undefined })}
        />
      )}
    </>
  );
}
