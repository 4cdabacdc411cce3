import { setQuery, usePlace } from '../../ui/use-place';
import { IncidentLog } from './incident-log';
import { IncidentPage } from './incident-page';
import './incidents.css';
import { ReportDialog } from './report-dialog';

/** The log of a tenant's incidents, one of them, and the report of a new one over either. */
export function IncidentsView() {
  const { id, query } = usePlace();
  return (
    <>
      {id === undefined ? <IncidentLog /> : <IncidentPage key={id} incidentId={id} />}
      {query.new === '1' ? <ReportDialog onClose={() => setQuery({ new: undefined })} /> : null}
    </>
  );
}
