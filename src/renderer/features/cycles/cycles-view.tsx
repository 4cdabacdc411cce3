import { CADENCES } from '@shared/domain/cycles/cycle';
import { setQuery, usePlace } from '../../ui/use-place';
import { CycleLog } from './cycle-log';
import { CyclePage } from './cycle-page';
import './cycles.css';
import { RecordDialog } from './record-dialog';
import { RunDialog } from './run-dialog';

/** Past decisions of a tenant, one of them, and the run of a new cycle over either. */
export function CyclesView() {
  const { id, query } = usePlace();
  const cadence = CADENCES.find((each) => each === query.run);
  return (
    <>
      {id === undefined ? <CycleLog /> : <CyclePage key={id} cycleId={id} />}
      {cadence === undefined ? null : (
        <RunDialog initial={cadence} onClose={() => setQuery({ run: undefined })} />
      )}
      {query.record === '1' ? (
        <RecordDialog onClose={() => setQuery({ record: undefined })} />
      ) : null}
    </>
  );
}
