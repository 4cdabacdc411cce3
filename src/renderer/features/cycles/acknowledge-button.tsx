import { Textarea } from '@mantine/core';
import { decideAcknowledge } from '@shared/domain/cycles/acknowledge';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { useActKey } from '../../ui/use-act-key';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { Cycle } from './cycle';

/**
 * Takes note of a decision, once; `continue` waits while a P0's postmortem is overdue (M151, Q10). `isNext` makes it the
 * page's one primary action.
 */
export function AcknowledgeButton({ cycle, isNext }: { cycle: Cycle; isNext: boolean }) {
  const t = useText();
  const roleRefusal = useRoleRefusal('cycles.acknowledge');
  const waiting = useWaiting(cycle);
  const [open, setOpen] = useState(false);
  const offered = cycle.origin === 'native' && !cycle.asOf && cycle.acknowledgement === null;
  const refusal = waiting ?? roleRefusal;
  useActKey('a', offered && refusal === undefined ? () => setOpen(true) : undefined);
  if (!offered) return null;
  return (
    <>
      <RefusableButton
        variant={isNext ? 'filled' : 'default'}
        refusal={refusal}
        leftSection={<IconCheck className="gh-icon" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('cycles.ack.button')}
      </RefusableButton>
      {open ? <AcknowledgeDialog cycle={cycle} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The same rule that the core asks, over the incidents as they stand now. */
function useWaiting({ decision, obligations }: Cycle): string | undefined {
  const t = useText();
  const p0s = newestOf(
    useWatched('incidents.list', { severity: 'P0', limit: 200 }, useTenantScope()),
  );
  const decided = decideAcknowledge({
    decision,
    overdueRefs: (p0s?.rows ?? []).flatMap((row) => (row.postmortemOverdue ? [row.ref] : [])),
    unmetRefs: obligations.flatMap(({ met, deferral, ref, code }) =>
      code === 'p1_intervention_sprint' && !met && deferral === null ? [ref] : [],
    ),
  });
  return decided.allowed
    ? undefined
    : t(`errors.${decided.reason}`, { refs: decided.refs.join(', ') });
}

function AcknowledgeDialog({ cycle, onClose }: { cycle: Cycle; onClose: () => void }) {
  const t = useText();
  const notices = useNotices();
  const acknowledge = useCommand('cycles.acknowledge', useTenantScope(), { inline: true });
  const [note, setNote] = useState('');
  const submit = async () => {
    if ((await acknowledge.run({ cycleId: cycle.id, note })) === undefined) return;
    notices.done(t('cycles.ack.done'));
    onClose();
  };
  return (
    <Dialog title={t('cycles.ack.title')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-ink-2">
          {t('cycles.ack.about', { decision: t(`cycles.decision.${cycle.decision}`) })}
        </p>
        <Textarea
          data-autofocus
          label={t('cycles.ack.note')}
          autosize
          minRows={2}
          maxRows={8}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormError error={acknowledge.error} />
        <FormActions
          submit={t('cycles.ack.button')}
          pending={acknowledge.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
