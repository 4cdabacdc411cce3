import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import type { Deliverable } from '@shared/domain/plans/plan-parts';
import { wavesOf, withoutDeliverable } from '@shared/domain/plans/waves';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import type { Parts, PlanDetail } from './plan';

interface DeliverableDialogProps {
  readonly plan: PlanDetail;
  readonly parts: Parts;
  /** Undefined writes a new one. */
  readonly workKey: string | undefined;
  readonly onClose: () => void;
}

/** One deliverable: what it is, who answers for it, what it waits for. A circle is named before it is sent. */
export function DeliverableDialog({ plan, parts, workKey, onClose }: DeliverableDialogProps) {
  const t = useText();
  const notices = useNotices();
  const update = useCommand('plans.update', useTenantScope(), { inline: true });
  const { work } = parts;
  const [draft, setDraft] = useState(() => deliverableOf(work, workKey));
  const [seenVersion] = useState(plan.version);
  const [missing, setMissing] = useState(false);
  const conflict = update.error?.code === 'conflict';
  const changed = withDraft(work, draft);
  const order = wavesOf(changed);
  const titleOf = (key: string) => changed.find((each) => each.key === key)?.title ?? key;
  const circle = order.ok
    ? undefined
    : t('plans.work.circle', {
        path: [...order.cycle, ...order.cycle.slice(0, 1)].map(titleOf).join(' → '),
      });

  const send = async (next: readonly Deliverable[], told: string) => {
    const saved = await update.run({
      planId: plan.id,
      // After a conflict was read, the operator's word counts against the text as it is now.
      expectedVersion: conflict ? plan.version : seenVersion,
      parts: { ...parts, work: next.map((each) => ({ ...each, after: [...each.after] })) },
    });
    if (saved === undefined) return;
    notices.done(told, saved);
    onClose();
  };
  const submit = async () => {
    setMissing(draft.title.trim() === '');
    if (draft.title.trim() !== '') await send(changed, t('undo.saved', { title: draft.title }));
  };
  const remove = () =>
    void send(withoutDeliverable(work, draft.key), t('plans.work.removed', { title: draft.title }));
  const title = t(workKey === undefined ? 'plans.work.new' : 'plans.work.edit');
  return (
    <Dialog title={title} onClose={onClose} size={520}>
      <Form onSubmit={() => void submit()}>
        <TextInput
          label={t('plans.work.column.title')}
          data-autofocus={draft.title === '' || draft.role !== '' ? true : undefined}
          value={draft.title}
          error={missing ? t('plans.work.titleNeeded') : undefined}
          onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
        />
        <Select
          label={t('plans.work.column.owner')}
          placeholder={t('plans.work.nobody')}
          data-autofocus={draft.title !== '' && draft.role === '' ? true : undefined}
          data={[...new Set(parts.roleMatrix.map(({ role }) => role))]}
          clearable
          searchable
          value={draft.role === '' ? null : draft.role}
          onChange={(role) => setDraft({ ...draft, role: role ?? '' })}
        />
        <MultiSelect
          label={t('plans.work.column.after')}
          placeholder={draft.after.length === 0 ? t('plans.work.nothing') : ''}
          data={work
            .filter(({ key }) => key !== draft.key)
            .map(({ key, title: label }) => ({ value: key, label }))}
          searchable
          value={[...draft.after]}
          error={circle}
          onChange={(after) => setDraft({ ...draft, after })}
        />
        <FormError error={update.error} />
        <FormActions
          submit={t('plans.work.save')}
          pending={update.pending}
          onCancel={onClose}
          lead={
            workKey === undefined ? null : (
              <Button variant="subtle" onClick={remove}>
                {t('plans.work.remove')}
              </Button>
            )
          }
        />
      </Form>
    </Dialog>
  );
}

function deliverableOf(work: readonly Deliverable[], key: string | undefined): Deliverable {
  const found = work.find((each) => each.key === key);
  if (found !== undefined) return found;
  const taken = new Set(work.map((each) => each.key));
  let number = work.length + 1;
  while (taken.has(`d${number}`)) number += 1;
  return { key: `d${number}`, title: '', role: '', after: [] };
}

function withDraft(work: readonly Deliverable[], draft: Deliverable): readonly Deliverable[] {
  const named = { ...draft, title: draft.title.trim() };
  return work.some(({ key }) => key === draft.key)
    ? work.map((each) => (each.key === draft.key ? named : each))
    : [...work, named];
}
