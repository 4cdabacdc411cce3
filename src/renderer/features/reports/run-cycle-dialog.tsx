import { monthlyCycleMoment } from '@shared/domain/readout/month-of-cycle';
import { useState } from 'react';
import { useMay, useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useFormats, useRegion, useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';

/** Runs the monthly cycle that a month lacks, from the month-end itself; the decision stands in its row afterwards. */
export function RunCycleDialog({ month, onClose }: { month: string; onClose: () => void }) {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const { name, zone } = useTenant();
  const { nowMs } = useRegion();
  const run = useCommand('cycles.run', useTenantScope(), { inline: true });
  const roleRefusal = useRoleRefusal('cycles.run');
  const mayLookBack = useMay('owner');
  const [moment] = useState(() => monthlyCycleMoment(month, nowMs(), zone));
  const asOfMs = moment?.asOfMs;
  const refusal =
    roleRefusal ??
    (asOfMs !== undefined && !mayLookBack ? t('errors.as_of_needs_owner') : undefined);
  const submit = async () => {
    const cycle = await run.run({ cadence: 'monthly', ...(asOfMs !== undefined && { asOfMs }) });
    if (cycle === undefined) return;
    const decision = t(`cycles.decision.${cycle.decision}`);
    notices.done(t('monthEnd.run.done', { tenant: name, ordinal: cycle.ordinal, decision }));
    onClose();
  };
  return (
    <Dialog title={t('monthEnd.run.title', { tenant: name })} onClose={onClose}>
      <div className="gh-col gh-gap-4">
        <p className="gh-ink-2">
          {moment === undefined
            ? t('monthEnd.run.early', { month: formats.month(month) })
            : asOfMs === undefined
              ? t('monthEnd.run.now', { month: formats.month(month) })
              : t('monthEnd.run.asOf', { when: formats.dateTime(asOfMs) })}
        </p>
        {refusal === undefined ? null : <p className="gh-tone-warn">{refusal}</p>}
        <FormError error={run.error} />
        <FormActions
          submit={t('monthEnd.run.submit')}
          pending={run.pending}
          disabled={refusal !== undefined || moment === undefined}
          onSubmit={() => void submit()}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  );
}
