import { Select, TextInput } from '@mantine/core';
import type { Output } from '@shared/contract';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { Loaded, newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { SkeletonBlock } from '../../ui/skeletons';

interface AskedTaskDialogProps {
  /** Of an incident its intervention sprint (Q17); without one the task that balances the tracks (M150). */
  readonly at: { readonly cycleId: string; readonly incidentId?: string; readonly ref?: string };
  readonly onClose: () => void;
}

/** The task that a decision asks for, with what it would begin with. */
export function AskedTaskDialog({ at, onClose }: AskedTaskDialogProps) {
  const t = useText();
  const { cycleId, incidentId, ref } = at;
  const answer = useWatched(
    'cycles.suggestTask',
    { cycleId, ...(incidentId !== undefined && { incidentId }) },
    useTenantScope(),
  );
  return (
    <Dialog
      title={
        ref === undefined
          ? t('cycles.obligations.balanceTitle')
          : t('cycles.obligations.scheduleTitle', { ref })
      }
      onClose={onClose}
    >
      <Loaded answer={answer} loading={<SkeletonBlock height={200} />}>
        {(suggested) => <TaskForm at={at} suggested={suggested} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

function TaskForm(props: AskedTaskDialogProps & { suggested: Output<'cycles.suggestTask'> }) {
  const { at, suggested, onClose } = props;
  const t = useText();
  const scope = useTenantScope();
  const notices = useNotices();
  const members = newestOf(useWatched('memberships.list', {}, scope)) ?? [];
  const intervention = useCommand('cycles.scheduleIntervention', scope, { inline: true });
  const balance = useCommand('cycles.planBalance', scope, { inline: true });
  const [title, setTitle] = useState(suggested.title);
  const [owner, setOwner] = useState(suggested.ownerProfileId);
  const [dueOn, setDueOn] = useState<string>(suggested.dueOn);
  const { cycleId, incidentId } = at;
  const command = incidentId === undefined ? balance : intervention;
  const submit = async () => {
    const fields = { title, ownerProfileId: owner, dueOn: dueOn === '' ? null : dueOn };
    const made =
      incidentId === undefined
        ? await balance.run({ cycleId, ...fields })
        : await intervention.run({ cycleId, incidentId, ...fields });
    if (made === undefined) return;
    notices.done(t(made.scheduled ? 'cycles.obligations.scheduled' : 'cycles.obligations.drafted'));
    onClose();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <TextInput
        data-autofocus
        label={t('cycles.obligations.task')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label={t('cycles.obligations.owner')}
        description={t('cycles.obligations.role', { role: suggested.role })}
        placeholder={t('cycles.sprint.noOwner')}
        data={members.map(({ profileId, name }) => ({ value: profileId, label: name }))}
        clearable
        value={owner}
        onChange={setOwner}
      />
      <TextInput
        type="date"
        label={t('cycles.obligations.due')}
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <FormError error={command.error} />
      <FormActions
        submit={t('cycles.obligations.create')}
        pending={command.pending}
        onCancel={onClose}
      />
    </Form>
  );
}
