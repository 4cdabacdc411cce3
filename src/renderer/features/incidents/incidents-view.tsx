import { useSignedIn } from '../../rpc/signed-in';
import { setQuery, usePlace } from '../../ui/use-place';
import { IncidentLog } from './incident-log';
import { IncidentPage } from './incident-page';
import './incidents.css';
import { PreventionPage } from './prevention-page';
import { ReportDialog } from './report-dialog';

/** The log of a tenant's incidents, one of them, the report of a new one over either; the prevention of all tenants. */
export function IncidentsView() {
  const { tenant } = useSignedIn();
  const { id, query } = usePlace();
  if (tenant === undefined || query.list === 'prevention') return <PreventionPage />;
  return (
    <>
      {id === undefined ? <IncidentLog /> : <IncidentPage key={id} incidentId={id} />}
      {query.new === '1' ? <ReportDialog onClose={() => setQuery({ new: undefined })} /> : null}
    </>
  );
}
