import { Button } from '@mantine/core';
import type { Output } from '@shared/contract';
import { IconRocket } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { useStartReasonText } from './start-reason-text';

type Current = Output<'campaigns.current'>;

/** Which plan a start would take, the start itself, and every reason why it is refused. */
export function CampaignPanel({ current, onStart }: { current: Current; onStart: () => void }) {
  const t = useText();
  const { slug } = useTenant();
  const roleRefusal = useRoleRefusal('campaigns.start');
  const { campaign, startPlan, startReasons } = current;
  const refused = startReasons.length > 0;
  const same = campaign !== null && campaign.planId === startPlan?.id;
  const refusal = refused ? t('gates.start.refused', { count: startReasons.length }) : roleRefusal;
  return (
    <>
      {campaign === null ? null : <Running campaign={campaign} />}
      <InspectorSection title={t('gates.start.title')}>
        {startPlan === null ? <p className="gh-ink-2">{t('gates.start.plan.none')}</p> : null}
        {startPlan === null || same ? null : <StartPlan plan={startPlan} />}
        <RefusableButton
          fullWidth
          variant={campaign === null ? 'filled' : 'default'}
          refusal={refusal}
          leftSection={<IconRocket className="gh-icon" aria-hidden />}
          onClick={onStart}
        >
          {t(campaign === null ? 'gates.start.button' : 'gates.start.another')}
        </RefusableButton>
        {refused ? (
          <Refusal reasons={startReasons} />
        ) : (
          <p className="gh-ink-2">
            {roleRefusal ?? t(same ? 'gates.start.samePlan' : 'gates.start.ready')}
          </p>
        )}
        {startPlan === null ? (
          <Button component="a" href={hrefOf(tenantPlace(slug, 'plans', undefined, { new: '1' }))}>
            {t('gates.start.writePlan')}
          </Button>
        ) : null}
      </InspectorSection>
    </>
  );
}

function Running({ campaign }: { campaign: NonNullable<Current['campaign']> }) {
  const t = useText();
  const formats = useFormats();
  const { slug } = useTenant();
  const look = {
    active: 'in_progress',
    fix_first: 'at_risk',
    rolled_back: 'paused',
    closed: 'completed',
  } as const;
  return (
    <InspectorSection
      title={t('gates.start.running')}
      aside={
        <StatusText
          pill
          state={look[campaign.state]}
          label={t(`gates.start.state.${campaign.state}`)}
        />
      }
    >
      <div>
        <a className="gates-plan-link" href={hrefOf(tenantPlace(slug, 'plans', campaign.planId))}>
          {campaign.planName}
        </a>
        <p className="gh-meta">
          {t('gates.start.running.since', { when: formats.shortDateTime(campaign.startedAtMs) })}
          {' · '}
          <a href={hrefOf(tenantPlace(slug, 'tasks'))}>
            {t('gates.start.running.items', { count: campaign.sprintSize })}
          </a>
        </p>
      </div>
    </InspectorSection>
  );
}

function StartPlan({ plan }: { plan: NonNullable<Current['startPlan']> }) {
  const t = useText();
  const { slug } = useTenant();
  const plans = newestOf(useWatched('plans.list', {}, useTenantScope()));
  const row = plans?.find(({ id }) => id === plan.id);
  return (
    <div>
      <a className="gates-plan-link" href={hrefOf(tenantPlace(slug, 'plans', plan.id))}>
        {plan.title}
      </a>
      {row === undefined ? null : (
        <p className="gh-meta">{t('gates.start.plan', { state: t(`plans.state.${row.state}`) })}</p>
      )}
    </div>
  );
}

function Refusal({ reasons }: { reasons: Current['startReasons'] }) {
  const t = useText();
  const reasonText = useStartReasonText();
  return (
    <div className="gates-refusal" role="note">
      <StateGlyph name="gate-fail" tone="fail" />
      <div className="gh-col gh-gap-1">
        <p>
          <strong className="gh-strong">
            {t('gates.start.refused', { count: reasons.length })}
          </strong>{' '}
          <span className="gh-ink-2">{t('gates.start.rule')}</span>
        </p>
        <ul className="gates-reasons">
          {reasons.map((reason) => (
            <li key={`${reason.gate} ${reason.reason.code}`}>{reasonText(reason)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
