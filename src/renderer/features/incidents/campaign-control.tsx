import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { PauseCampaignDialog } from './pause-campaign-dialog';

/** The Owner's one click that stops everything, and the way back (Q11). */
export function CampaignControl() {
  const t = useText();
  const current = newestOf(useWatched('campaigns.current', {}, useTenantScope()));
  const roleRefusal = useRoleRefusal('campaigns.setPaused');
  const [asking, setAsking] = useState<'pause' | 'resume' | undefined>();
  if (current === undefined) return null;
  const { campaign } = current;
  const stopped = campaign?.state === 'rolled_back';
  const refusal = campaign === null ? t('incidents.campaign.none') : roleRefusal;
  return (
    <section className="incidents-campaign" aria-label={t('incidents.campaign.title')}>
      <span className="gh-grow gh-ink-2">
        {campaign === null
          ? t('incidents.campaign.none')
          : t(stopped ? 'incidents.campaign.stopped' : 'incidents.campaign.running', {
              plan: campaign.planName,
            })}
      </span>
      {stopped ? (
        <RefusableButton size="xs" refusal={roleRefusal} onClick={() => setAsking('resume')}>
          {t('incidents.campaign.resume')}
        </RefusableButton>
      ) : null}
      <RefusableButton size="xs" refusal={refusal} onClick={() => setAsking('pause')}>
        {t('incidents.campaign.pause')}
      </RefusableButton>
      {asking === undefined ? null : (
        <PauseCampaignDialog pause={asking === 'pause'} onClose={() => setAsking(undefined)} />
      )}
    </section>
  );
}
