import { isUnresolved } from '@shared/domain/incidents/incident-state';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { hrefOf, tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { Incident } from './incident';

type PausedTask = NonNullable<Incident['escalation']>['pausedTasks'][number];

/** Lets what this P0 paused go on, once it is resolved. */
export function ResumeTasks({ incident, count }: { incident: Incident; count: number }) {
  const t = useText();
  const notices = useNotices();
  const resume = useCommand('incidents.resumeTasks', useTenantScope());
  const roleRefusal = useRoleRefusal('incidents.resumeTasks');
  const holds = isUnresolved(incident.state) && !incident.declaredInError;
  const run = async () => {
    const answer = await resume.run({ incidentId: incident.id });
    if (answer === undefined) return;
    notices.done(t('incidents.escalation.pause.resumed', { count: answer.resumed }));
  };
  return (
    <RefusableButton
      size="xs"
      refusal={holds ? t('incidents.escalation.pause.unresolved') : roleRefusal}
      pending={resume.pending}
      onClick={() => void run()}
    >
      {t('incidents.escalation.pause.resume', { count })}
    </RefusableButton>
  );
}

/** Which tasks are paused, folded away. */
export function PausedTasks({ tasks }: { tasks: readonly PausedTask[] }) {
  const t = useText();
  const { slug } = useTenant();
  if (tasks.length === 0) return null;
  return (
    <details className="incidents-paused">
      <summary>{t('incidents.escalation.pause.show')}</summary>
      <ul>
        {tasks.map(({ id, title }) => (
          <li key={id}>
            <a className="incidents-link" href={hrefOf(tenantPlace(slug, 'tasks', id))}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
