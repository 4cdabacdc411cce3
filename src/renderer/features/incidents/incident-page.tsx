import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { Pill, SeverityBadge } from '../../ui/marks';
import { useText } from '../../ui/region';
import { BackLink } from './back-link';
import { EffectOnCycles } from './effect-on-cycles';
import { EscalationPanel } from './escalation-panel';
import type { Incident } from './incident';
import { IncidentFacts } from './incident-facts';
import { MoveButtons } from './move-buttons';
import { OwnerActions } from './owner-actions';
import { PostmortemRecord } from './postmortem-record';
import { StateSteps } from './state-steps';
import { IncidentTimeline } from './timeline';
import { UndoPoints } from './undo-points';

/** One incident: where it stands, what it set off, its closing record and everything that was done about it. */
export function IncidentPage({ incidentId }: { incidentId: string }) {
  const t = useText();
  const answer = useWatched('incidents.get', { incidentId }, useTenantScope());
  const incident = newestOf(answer);
  return (
    <ListPage
      lead={incident && <SeverityBadge severity={incident.severity} />}
      title={incident?.summary ?? t('incidents.log.title')}
      meta={<BackLink number={incident?.ref} />}
      actions={
        incident && (
          <>
            <OwnerActions incident={incident} />
            <MoveButtons incident={incident} />
          </>
        )
      }
      inspector={
        incident && (
          <>
            <IncidentFacts incident={incident} />
            <EffectOnCycles incident={incident} />
            <IncidentTimeline incident={incident} />
          </>
        )
      }
    >
      <Loaded answer={answer}>{(value) => <Body incident={value} />}</Loaded>
    </ListPage>
  );
}

function Body({ incident }: { incident: Incident }) {
  const t = useText();
  const { escalation, declaredInError, highestSeverity } = incident;
  return (
    <>
      <StateSteps incident={incident} />
      {declaredInError ? (
        <div>
          <Pill>{t('incidents.facts.declared')}</Pill>
        </div>
      ) : null}
      {escalation === null ? (
        <p className="gh-ink-2">{t(`incidents.protocol.${highestSeverity}`)}</p>
      ) : (
        <>
          <EscalationPanel incident={incident} escalation={escalation} />
          <UndoPoints points={escalation.undoPoints} />
        </>
      )}
      <PostmortemRecord incident={incident} />
    </>
  );
}
