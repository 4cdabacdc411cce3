import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { FormError } from '../../ui/form-error';
import { StatusText } from '../../ui/marks';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { StateName } from '../../ui/state-looks';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { ReportDetail } from './period-text';

type Recommendation = ReportDetail['recommendations'][number];

const LOOK: Readonly<Record<Recommendation['state'], StateName>> = {
  open: 'draft',
  accepted: 'scheduled',
  deferred: 'paused',
  done: 'completed',
};

/** Each recommendation is acted on or put off with a reason; none is lost (M184). */
export function RecommendationList({
  recommendations,
}: {
  recommendations: readonly Recommendation[];
}) {
  return (
    <ul className="reports-recommendations">
      {recommendations.map((each) => (
        <RecommendationItem key={each.id} recommendation={each} />
      ))}
    </ul>
  );
}

function RecommendationItem({ recommendation }: { recommendation: Recommendation }) {
  const t = useText();
  const notices = useNotices();
  const decide = useCommand('recommendations.decide', useTenantScope(), { inline: true });
  const refusal = useRoleRefusal('recommendations.decide');
  const [deferring, setDeferring] = useState(false);
  const [reason, setReason] = useState('');
  const { id, code, state, version } = recommendation;
  const move = async (to: Recommendation['state'], why = '') => {
    if (refusal !== undefined) return;
    const done = await decide.run({
      recommendationId: id,
      expectedVersion: version,
      to,
      reason: why,
    });
    if (done === undefined) return;
    setDeferring(false);
    notices.done(t('undo.did.recommendation_decided'), done);
  };
  return (
    <li className="gh-col gh-gap-1">
      <span className="gh-medium">{t(`reports.recommendation.${code}`)}</span>
      <StatusText state={LOOK[state]} label={t(`reports.recommendationState.${state}`)} small />
      {recommendation.reason === '' ? null : (
        <span className="gh-meta">{recommendation.reason}</span>
      )}
      <div className="gh-row gh-wrap">
        {state === 'open' || state === 'deferred' ? (
          <Button
            size="xs"
            aria-disabled={refusal !== undefined}
            onClick={() => void move('accepted')}
          >
            {t('reports.recommend.accept')}
          </Button>
        ) : null}
        {state === 'accepted' ? (
          <Button size="xs" aria-disabled={refusal !== undefined} onClick={() => void move('done')}>
            {t('reports.recommend.done')}
          </Button>
        ) : null}
        {state === 'open' ? (
          <Button
            size="xs"
            aria-disabled={refusal !== undefined}
            onClick={() => setDeferring(true)}
          >
            {t('reports.recommend.defer')}
          </Button>
        ) : null}
      </div>
      {refusal === undefined ? null : <span className="gh-meta">{refusal}</span>}
      {deferring ? (
        <div className="gh-col">
          <Textarea
            label={t('reports.recommend.why')}
            value={reason}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className="gh-row">
            <Button size="xs" onClick={() => void move('deferred', reason)}>
              {t('reports.recommend.deferNow')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setDeferring(false)}>
              {t('ui.action.cancel')}
            </Button>
          </div>
        </div>
      ) : null}
      <FormError error={decide.error} />
    </li>
  );
}
