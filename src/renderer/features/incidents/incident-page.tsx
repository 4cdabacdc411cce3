import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { Pill, SeverityBadge } from '../../ui/marks';
import { useText } from '../../ui/region';
import { BackLink } from './back-link';
import { BesideIncident } from './beside-incident';
import { EffectOnCycles } from './effect-on-cycles';
import { EscalationPanel } from './escalation-panel';
import type { Incident, Work } from './incident';
import { IncidentFacts } from './incident-facts';
import { MoveButtons } from './move-buttons';
import { OwnerActions } from './owner-actions';
import { PostmortemRecord } from './postmortem-record';
import { PreventionSection } from './prevention-section';
import { StateSteps } from './state-steps';
import { IncidentTimeline } from './timeline';
import { UndoPoints } from './undo-points';

/** One incident: where it stands, what it set off, its closing record and everything that was done about it. */
export function IncidentPage({ incidentId }: { incidentId: string }) {
  const t = useText();
  const answer = useWatched('incidents.get', { incidentId }, useTenantScope());
  const incident = newestOf(answer);
  const work = newestOf(useWatched('incidents.work', { incidentId }, useTenantScope()));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <ListPage
      lead={incident && <SeverityBadge severity={incident.severity} />}
      title={incident?.summary ?? t('incidents.log.title')}
      meta={<BackLink number={incident?.ref} />}
      actions={
        incident && (
          <>
            <OwnerActions incident={incident} />
            <MoveButtons incident={incident} quiet={chosen.size > 0} />
          </>
        )
      }
      inspector={
        incident && (
          <>
            <IncidentFacts incident={incident} />
            <EffectOnCycles incident={incident} />
            {work && <BesideIncident incident={incident} work={work} />}
            <IncidentTimeline incident={incident} />
          </>
        )
      }
    >
      <Loaded answer={answer}>
        {(value) => <Body incident={value} work={work} chosen={chosen} onChoose={setChosen} />}
      </Loaded>
    </ListPage>
  );
}

interface BodyProps {
  readonly incident: Incident;
  readonly work: Work | undefined;
  /** Changes that are to be rolled back. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function Body({ incident, work, chosen, onChoose }: BodyProps) {
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
          <UndoPoints incident={incident} chosen={chosen} onChoose={onChoose} />
        </>
      )}
      <PostmortemRecord incident={incident} />
      {work && <PreventionSection incident={incident} work={work} />}
    </>
  );
}
