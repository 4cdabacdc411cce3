import { INCIDENT_STATES } from '@shared/domain/incidents/incident';
import { Fragment } from 'react';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import type { Incident } from './incident';

/** The six states in their order: behind it, now, to come. */
export function StateSteps({ incident }: { incident: Incident }) {
  const t = useText();
  const now = INCIDENT_STATES.indexOf(incident.state);
  return (
    <ol className="incidents-steps" aria-label={t('incidents.steps')}>
      {INCIDENT_STATES.map((state, index) => {
        const closed = incident.state === 'closed';
        const at = index < now || closed ? 'done' : index === now ? 'now' : 'next';
        return (
          <Fragment key={state}>
            <li
              className={`incidents-step-${at}`}
              aria-current={index === now ? 'step' : undefined}
            >
              {at === 'done' ? <StateGlyph name="done" tone="done" /> : null}
              {at === 'now' ? <StateGlyph name="progress" tone="prog" /> : null}
              {at === 'next' ? <StateGlyph name="draft" /> : null}
              <span>{t(`incidents.state.${state}`)}</span>
              <span className="gh-hidden">{t(`incidents.steps.${at}`)}</span>
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}
