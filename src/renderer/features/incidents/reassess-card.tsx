import { DECISIONS } from '@shared/domain/cycles/cycle';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { StatusText } from '../../ui/marks';
import { useNotices } from '../../ui/notices';
import { hrefOf, tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { EscalationCard } from './escalation-card';
import type { Escalation } from './incident';

/** Whether a cycle has looked at the tenant since; if none has, the button that runs one. */
export function ReassessCard({ since }: { since: Escalation['cycleSince'] }) {
  const t = useText();
  const formats = useFormats();
  const { slug } = useTenant();
  const decision = DECISIONS.find((each) => each === since?.decision);
  if (since === null || decision === undefined) return <NotYet />;
  return (
    <EscalationCard
      state="completed"
      title={t('incidents.escalation.reassess')}
      foot={
        <>
          <span className="gh-meta">
            {t('incidents.escalation.reassess.since', {
              when: formats.shortDateTime(since.decidedAtMs),
            })}
          </span>
          <a className="incidents-link" href={hrefOf(tenantPlace(slug, 'cycles', since.id))}>
            {t('incidents.escalation.reassess.open')}
          </a>
        </>
      }
    >
      <StatusText state={decision} />
    </EscalationCard>
  );
}

function NotYet() {
  const t = useText();
  const notices = useNotices();
  const run = useCommand('cycles.run', useTenantScope());
  const refusal = useRoleRefusal('cycles.run');
  const decide = async () => {
    const cycle = await run.run({ cadence: 'weekly' });
    if (cycle === undefined) return;
    const decision = t(`cycles.decision.${cycle.decision}`);
    notices.done(t('incidents.escalation.reassess.done', { decision }));
  };
  return (
    <EscalationCard
      state="draft"
      title={t('incidents.escalation.reassess')}
      foot={
        <RefusableButton
          size="xs"
          refusal={refusal}
          pending={run.pending}
          leftSection={<IconPlayerPlay className="gh-icon gh-icon-sm" aria-hidden />}
          onClick={() => void decide()}
        >
          {t('incidents.escalation.reassess.run')}
        </RefusableButton>
      }
    >
      {t('incidents.escalation.reassess.notYet')}
    </EscalationCard>
  );
}
