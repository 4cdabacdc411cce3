import { Button } from '@mantine/core';
import { decideCycle } from '@shared/domain/cycles/decide-cycle';
import { trackDrift } from '@shared/domain/cycles/dual-track';
import { isTrackUp } from '@shared/domain/metrics/track-up';
import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../rpc/signed-in';
import { SeverityBadge, StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { useCodedText } from '../../ui/use-coded-text';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { AskedTaskDialog } from './asked-task-dialog';
import { type Cycle, trendsOf } from './cycle';
import { DeferDialog } from './defer-dialog';

type Obligation = Cycle['obligations'][number];

/** What has to be scheduled, put off or finished before the decision is closed (Q17), and the warning of drift (M150). */
export function ObligationList({ cycle }: { cycle: Cycle }) {
  const t = useText();
  return (
    <Section title={t('cycles.obligations.title')}>
      {cycle.obligations.length === 0 && !cycle.trackDrift ? (
        <p className="gh-ink-2">{t('cycles.obligations.none')}</p>
      ) : null}
      <ul className="cycles-list">
        {cycle.obligations.map((obligation) => (
          <ObligationRow
            key={`${obligation.code} ${obligation.incidentId}`}
            cycle={cycle}
            obligation={obligation}
          />
        ))}
      </ul>
      <Drift cycle={cycle} />
    </Section>
  );
}

function ObligationRow({ cycle, obligation }: { cycle: Cycle; obligation: Obligation }) {
  const t = useText();
  const formats = useFormats();
  const codedText = useCodedText();
  const { slug } = useTenant();
  const { code, incidentId, ref, met, deferral } = obligation;
  return (
    <li>
      <SeverityBadge severity={code === 'p0_postmortem' ? 'P0' : 'P1'} />
      <div className="gh-grow">
        <a className="cycles-link" href={hrefOf(tenantPlace(slug, 'incidents', incidentId))}>
          {codedText('cycles.obligation', { code, params: { ref } })}
        </a>
        {deferral === null ? null : (
          <div className="gh-meta cycles-prose">
            {t('cycles.obligations.deferredBy', {
              by: deferral.by,
              when: formats.shortDateTime(deferral.atMs),
              reason: deferral.reason,
            })}
          </div>
        )}
      </div>
      {met || code === 'p0_postmortem' || cycle.asOf ? (
        <StateOf obligation={obligation} />
      ) : (
        <Acts cycle={cycle} obligation={obligation} />
      )}
    </li>
  );
}

function StateOf({ obligation: { met, deferral } }: { obligation: Obligation }) {
  const t = useText();
  if (met) return <StatusText small state="completed" label={t('cycles.obligations.met')} />;
  return deferral === null ? (
    <StatusText small state="at_risk" label={t('cycles.obligations.open')} />
  ) : (
    <StatusText small state="draft" label={t('cycles.obligations.deferred')} />
  );
}

function Acts({ cycle, obligation }: { cycle: Cycle; obligation: Obligation }) {
  const t = useText();
  const refusal = useRoleRefusal('cycles.scheduleIntervention');
  const [open, setOpen] = useState<'schedule' | 'defer'>();
  const close = () => setOpen(undefined);
  const { incidentId, ref, deferral } = obligation;
  const at = { cycleId: cycle.id, incidentId, ref };
  return (
    <div className="gh-row gh-gap-1 cycles-tools">
      {deferral === null ? null : <StateOf obligation={obligation} />}
      <RefusableButton size="xs" refusal={refusal} onClick={() => setOpen('schedule')}>
        {t('cycles.obligations.schedule')}
      </RefusableButton>
      {cycle.acknowledgement === null && deferral === null ? (
        <RefusableButton
          size="xs"
          variant="subtle"
          refusal={refusal}
          onClick={() => setOpen('defer')}
        >
          {t('cycles.obligations.defer')}
        </RefusableButton>
      ) : null}
      {open === 'schedule' ? <AskedTaskDialog at={at} onClose={close} /> : null}
      {open === 'defer' ? <DeferDialog at={at} onClose={close} /> : null}
    </div>
  );
}

/** The stored flag says that there is drift; the domain's rule says of which kind (M150). */
function Drift({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const { slug } = useTenant();
  const refusal = useRoleRefusal('cycles.planBalance');
  const [open, setOpen] = useState(false);
  const { trackDrift: drifts, signals, incidentCounts, balanceTaskId } = cycle;
  if (!drifts) return null;
  const trends = trendsOf(signals);
  const { rule } = decideCycle({ p0InWindow: incidentCounts.p0, trends });
  const code =
    trackDrift({ rule, trends })?.code ??
    (isTrackUp('quality', trends) ? 'quality_falling' : 'quality_not_up');
  return (
    <div className="gh-row gh-row-top gh-tone-warn" role="note">
      <IconScale className="gh-icon" aria-hidden />
      <span className="gh-grow">{t(`cycles.drift.${code}`)}</span>
      {balanceTaskId === null ? (
        cycle.asOf ? null : (
          <RefusableButton size="xs" refusal={refusal} onClick={() => setOpen(true)}>
            {t('cycles.balance.create')}
          </RefusableButton>
        )
      ) : (
        <Button
          size="xs"
          variant="subtle"
          component="a"
          href={hrefOf(tenantPlace(slug, 'tasks', balanceTaskId))}
        >
          {t('cycles.balance.made')}
        </Button>
      )}
      {open ? <AskedTaskDialog at={{ cycleId: cycle.id }} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
