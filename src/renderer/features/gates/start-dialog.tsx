import { Checkbox, Select } from '@mantine/core';
import type { Output } from '@shared/contract';
import { decideStart } from '@shared/domain/campaigns/decide-start';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Dialog, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { Loaded } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { type Gate, gateInputsOf } from './gate';
import { EffectsList } from './start-effects';
import { type StartReason, useStartReasonText } from './start-reason-text';

interface StartDialogProps {
  readonly gates: readonly Gate[];
  readonly onClose: () => void;
}

/** The last word before a campaign: which plan, what comes along, what will happen. */
export function StartDialog({ gates, onClose }: StartDialogProps) {
  const t = useText();
  const scope = useTenantScope();
  const plans = useWatched('plans.list', {}, scope);
  const current = useWatched('campaigns.current', {}, scope);
  return (
    <Dialog title={t('gates.dialog.title')} onClose={onClose} size={520}>
      <Loaded answer={plans}>
        {(rows) => (
          <Loaded answer={current}>
            {(now) => <StartForm gates={gates} plans={rows} current={now} onClose={onClose} />}
          </Loaded>
        )}
      </Loaded>
    </Dialog>
  );
}

interface StartFormProps extends StartDialogProps {
  readonly plans: Output<'plans.list'>;
  readonly current: Output<'campaigns.current'>;
}

function StartForm({ gates, plans, current, onClose }: StartFormProps) {
  const t = useText();
  const notices = useNotices();
  const start = useCommand('campaigns.start', useTenantScope(), { inline: true });
  const roleRefusal = useRoleRefusal('campaigns.start');
  const [planId, setPlanId] = useState(current.startPlan?.id);
  const [carryOver, setCarryOver] = useState(false);
  const [answered, setAnswered] = useState<readonly StartReason[]>([]);
  const plan = plans.find(({ id }) => id === planId);
  const { campaign } = current;
  const same = campaign !== null && campaign.planId === planId;
  const decision = decideStart({ plan, evaluation: evaluateGates(gateInputsOf(gates)) });
  const reasons: readonly StartReason[] = decision.allowed
    ? answered
    : decision.reasons.map((each) => ({ ...each, gate: 'gate' in each ? each.gate : null }));

  const submit = async () => {
    if (plan === undefined || !decision.allowed || same || roleRefusal !== undefined) return;
    const result = await start.run({ plan: plan.name, carryOver });
    if (result === undefined) return;
    setAnswered(result.reasons);
    if (!result.started) return;
    notices.done(t('gates.dialog.done', { count: result.sprintSize }));
    onClose();
  };
  return (
    <div className="gh-col gh-gap-4">
      <Select
        label={t('gates.dialog.plan')}
        data={plans.map((row) => ({
          value: row.id,
          label: `${row.title} · ${t(`plans.state.${row.state}`)}`,
        }))}
        allowDeselect={false}
        value={planId ?? null}
        onChange={(id) => setPlanId(id ?? undefined)}
      />
      {campaign === null || same ? null : (
        <>
          <p className="gh-ink-2">{t('gates.dialog.replaces', { plan: campaign.planName })}</p>
          <Checkbox
            label={t('gates.dialog.carry')}
            description={t('gates.dialog.carry.about')}
            checked={carryOver}
            onChange={(event) => setCarryOver(event.currentTarget.checked)}
          />
        </>
      )}
      {same ? <p className="gh-ink-2">{t('gates.dialog.same')}</p> : null}
      <div className="gh-col">
        <h3>{t('gates.effects.title')}</h3>
        <EffectsList />
      </div>
      <Reasons reasons={reasons} />
      {roleRefusal === undefined ? null : <p className="gh-tone-warn">{roleRefusal}</p>}
      <FormError error={start.error} />
      <FormActions
        submit={t('gates.dialog.submit')}
        pending={start.pending}
        disabled={!decision.allowed || same || roleRefusal !== undefined}
        onSubmit={() => void submit()}
        onCancel={onClose}
      />
    </div>
  );
}

function Reasons({ reasons }: { reasons: readonly StartReason[] }) {
  const t = useText();
  const reasonText = useStartReasonText();
  if (reasons.length === 0) return null;
  return (
    <div role="alert" className="gh-note gh-tint-fail">
      <div className="gh-col gh-gap-1">
        <strong className="gh-strong gh-tone-fail">{t('gates.dialog.reasons')}</strong>
        <ul className="gates-reasons">
          {reasons.map((reason) => (
            <li key={`${reason.gate} ${reason.reason.code}`}>{reasonText(reason)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
