import { INCIDENT_STATES, type IncidentState } from '@shared/domain/incidents/incident';
import { decideIncidentMove } from '@shared/domain/incidents/incident-state';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { useActKey } from '../../ui/use-act-key';
import { useCodedText } from '../../ui/use-coded-text';
import type { Incident } from './incident';
import { ReopenDialog } from './reopen-dialog';

interface Move {
  readonly to: IncidentState;
  /** Why it is refused now, in words. */
  readonly refusal: string | undefined;
}

/**
 * The moves that the incident's state knows: those that wait for something stay in reach and say for what. `quiet`
 * while something else on the page is the next thing to do.
 */
export function MoveButtons({ incident, quiet }: { incident: Incident; quiet: boolean }) {
  const t = useText();
  const notices = useNotices();
  const moves = useMoves(incident);
  const move = useCommand('incidents.move', useTenantScope());
  const [reopening, setReopening] = useState(false);
  const go = async (to: IncidentState) => {
    if (to === 'open') return setReopening(true);
    const { id: incidentId, version: expectedVersion } = incident;
    const moved = await move.run({ incidentId, expectedVersion, to });
    if (moved === undefined) return;
    notices.done(
      t('incidents.move.done', { ref: moved.ref, state: t(`incidents.state.${moved.state}`) }),
    );
  };
  const next = moves.find(({ to, refusal }) => to !== 'open' && refusal === undefined)?.to;
  useActKey('a', next === undefined || move.pending ? undefined : () => void go(next));
  return (
    <>
      {moves.map(({ to, refusal }) => (
        <RefusableButton
          key={to}
          variant={to === next && !quiet ? 'filled' : 'default'}
          refusal={refusal}
          pending={move.pending}
          {...(to === next ? { leftSection: <IconCheck className="gh-icon" aria-hidden /> } : {})}
          onClick={() => void go(to)}
        >
          {t(`incidents.move.${to}`)}
        </RefusableButton>
      ))}
      {reopening ? <ReopenDialog incident={incident} onClose={() => setReopening(false)} /> : null}
    </>
  );
}

/** Asks the domain's rule; what it calls illegal is not offered at all, the rest with every reason. */
function useMoves(incident: Incident): readonly Move[] {
  const t = useText();
  const codedText = useCodedText();
  const moves = INCIDENT_STATES.flatMap((to): Move[] => {
    const decision = decideIncidentMove(incident, to);
    const reasons = decision.allowed ? [] : decision.reasons;
    if (reasons.some(({ code }) => code === 'illegal_move')) return [];
    const texts = reasons.map((reason) => codedText('incidents.refused', reason));
    // The core names the moves that this person's role takes part in.
    const waits = reasons.some(({ code }) => code === 'postmortem_first');
    if (!incident.nextStates.includes(to) && !waits) texts.push(t('incidents.move.role'));
    return [{ to, refusal: texts.length === 0 ? undefined : texts.join(' ') }];
  });
  // Reopening stands at the left, away from the way forward.
  return moves.toSorted((a, b) => Number(b.to === 'open') - Number(a.to === 'open'));
}
