import { CADENCES } from '@shared/domain/cycles/cycle';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { setQuery, usePlace } from '../../ui/use-place';
import { ConflictDialog } from './conflict-dialog';
import { CycleLog } from './cycle-log';
import { CyclePage } from './cycle-page';
import './cycles.css';
import { RecordDialog } from '../../metrics/record-dialog';
import { PolicyPage } from './policy-page';
import { RunDialog } from './run-dialog';

/** Past decisions of a tenant, one of them, and the run of a new cycle over either. */
export function CyclesView() {
  const { id, query } = usePlace();
  const cadence = CADENCES.find((each) => each === query.run);
  return (
    <>
      {id === undefined ? (
        query.policy === '1' ? (
          <PolicyPage />
        ) : (
          <CycleLog />
        )
      ) : (
        <CyclePage key={id} cycleId={id} />
      )}
      {cadence === undefined ? null : (
        <RunDialog initial={cadence} onClose={() => setQuery({ run: undefined })} />
      )}
      {query.record === undefined ? null : (
        <RecordDialog
          initial={METRIC_KEYS.find((key) => key === query.record)}
          onClose={() => setQuery({ record: undefined })}
        />
      )}
      {query.conflicts === '1' ? <OpenConflicts /> : null}
    </>
  );
}

/** Every conflict that waits for a choice, for those who come from a figure in dispute. */
function OpenConflicts() {
  const conflicts = newestOf(useWatched('conflicts.list', { state: 'open' }, useTenantScope()));
  if (conflicts === undefined) return null;
  return (
    <ConflictDialog conflicts={conflicts} onClose={() => setQuery({ conflicts: undefined })} />
  );
}
