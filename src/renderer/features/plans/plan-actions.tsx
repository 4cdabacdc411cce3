import { IconArrowBackUp, IconCheck, IconEyeCheck, IconSend } from '@tabler/icons-react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { Verdict } from './decide-dialog';
import { openChecks, type PlanDetail } from './plan';

interface PlanActionsProps {
  readonly plan: PlanDetail;
  readonly onDecide: (verdict: Verdict) => void;
}

/** What the plan's state asks for next: submit it, or decide about it. */
export function PlanActions({ plan, onDecide }: PlanActionsProps) {
  const t = useText();
  const decideRefusal = useRoleRefusal('plans.decide');
  switch (plan.state) {
    case 'draft':
    case 'in_analysis':
    case 'revise':
      return <SubmitButton plan={plan} />;
    case 'in_review':
      return <ReviewButtons plan={plan} onDecide={onDecide} />;
    case 'approved':
      return (
        <RefusableButton
          refusal={decideRefusal}
          leftSection={<IconArrowBackUp className="gh-icon" aria-hidden />}
          onClick={() => onDecide('revise')}
        >
          {t('plans.page.revise')}
        </RefusableButton>
      );
    case 'active':
    case 'completed':
    case 'superseded':
      return null;
  }
}

/** Send back, let pass, approve: filled is what this person's role may say next. */
function ReviewButtons({ plan, onDecide }: PlanActionsProps) {
  const t = useText();
  const reviewRefusal = useRoleRefusal('plans.review');
  const decideRefusal = useRoleRefusal('plans.decide');
  const open = openChecks(plan).length;
  const failing = plan.dispatch.filter(({ ok }) => !ok).length;
  const gaps = open === 0 ? undefined : t('plans.page.passRefused', { count: open });
  const undispatchable =
    failing === 0 ? undefined : t('errors.plan_not_dispatchable', { count: failing });
  const reviews = decideRefusal !== undefined && !plan.passed;
  return (
    <>
      <RefusableButton
        refusal={reviewRefusal}
        leftSection={<IconArrowBackUp className="gh-icon" aria-hidden />}
        onClick={() => onDecide('revise')}
      >
        {t('plans.page.revise')}
      </RefusableButton>
      {plan.passed ? null : (
        <RefusableButton
          variant={reviews ? 'filled' : 'default'}
          refusal={reviewRefusal ?? gaps}
          leftSection={<IconEyeCheck className="gh-icon" aria-hidden />}
          onClick={() => onDecide('pass')}
        >
          {t('plans.page.pass')}
        </RefusableButton>
      )}
      <RefusableButton
        variant={reviews ? 'default' : 'filled'}
        refusal={decideRefusal ?? undispatchable}
        leftSection={<IconCheck className="gh-icon" aria-hidden />}
        onClick={() => onDecide('approve')}
      >
        {t('plans.page.approve')}
      </RefusableButton>
    </>
  );
}

function SubmitButton({ plan }: { plan: PlanDetail }) {
  const t = useText();
  const notices = useNotices();
  const refusal = useRoleRefusal('plans.submit');
  const submit = useCommand('plans.submit', useTenantScope());
  const run = async () => {
    const sent = await submit.run({ planId: plan.id, expectedVersion: plan.version });
    if (sent !== undefined) {
      notices.done(t('plans.page.submitted', { gaps: openChecks(sent).length }));
    }
  };
  return (
    <RefusableButton
      variant="filled"
      refusal={refusal}
      pending={submit.pending}
      leftSection={<IconSend className="gh-icon" aria-hidden />}
      onClick={() => void run()}
    >
      {t('plans.page.submit')}
    </RefusableButton>
  );
}
