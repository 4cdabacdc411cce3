import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { QUERY_INTENTS, QUERY_STAGES } from '@shared/domain/ownership/cluster';
import { useState } from 'react';
import { useTenantScope } from '../../../rpc/signed-in';
import { useCommand } from '../../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../../ui/dialog';
import { fieldErrors } from '../../../ui/field-errors';
import { FormError } from '../../../ui/form-error';
import { useNotices } from '../../../ui/notices';
import { useText } from '../../../ui/region';
import type { Cluster } from './cluster';
import { BridgeFields, RivalFields } from './cluster-parts';

interface ClusterDialogProps {
  /** Undefined for a new one. */
  readonly cluster: Cluster | undefined;
  /** Clusters that a bridge may lead to. */
  readonly others: readonly Cluster[];
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

export type Draft = Pick<
  Cluster,
  'name' | 'intent' | 'stage' | 'priority' | 'rivals' | 'bridges'
> & { readonly ownerUrl: string; readonly queries: string };

const NEW: Draft = {
  name: '',
  intent: 'informational',
  stage: 'awareness',
  priority: false,
  ownerUrl: '',
  queries: '',
  rivals: [],
  bridges: [],
};

/** Writes a cluster whole: name, owner, queries, rivals with what was done, bridges. */
export function ClusterDialog({ cluster, others, onClose, onSaved }: ClusterDialogProps) {
  const t = useText();
  const notices = useNotices();
  const save = useCommand('ownership.save', useTenantScope(), { inline: true });
  const [draft, setDraft] = useState<Draft>(
    cluster === undefined
      ? NEW
      : { ...cluster, ownerUrl: cluster.ownerUrl ?? '', queries: cluster.queries.join('\n') },
  );
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const errors = fieldErrors(save.error);
  const submit = async () => {
    const { name, intent, stage, priority, rivals, bridges } = draft;
    const result = await save.run({
      name,
      intent,
      stage,
      priority,
      ownerUrl: draft.ownerUrl.trim() === '' ? null : draft.ownerUrl.trim(),
      queries: draft.queries.split('\n').filter((line) => line.trim() !== ''),
      rivals,
      bridges: bridges.map(({ toClusterId, url }) => ({ toClusterId, url })),
      ...(cluster !== undefined && { clusterId: cluster.id, expectedVersion: cluster.version }),
    });
    if (result === undefined) return;
    notices.done(t('ownership.saved', { name }), result);
    onSaved(result.id);
    onClose();
  };
  return (
    <Dialog
      title={
        cluster === undefined
          ? t('ownership.new.title')
          : t('ownership.edit.title', { name: cluster.name })
      }
      onClose={onClose}
      size={640}
    >
      <Form onSubmit={() => void submit()}>
        <TextInput
          data-autofocus
          label={t('ownership.field.name')}
          value={draft.name}
          error={errors['name']}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('ownership.field.owner')}
          description={t('ownership.field.owner.about')}
          value={draft.ownerUrl}
          error={errors['ownerUrl']}
          onChange={(event) => set({ ownerUrl: event.currentTarget.value })}
        />
        <Checkbox
          label={t('ownership.field.priority')}
          description={t('ownership.field.priority.about')}
          checked={draft.priority}
          onChange={(event) => set({ priority: event.currentTarget.checked })}
        />
        <Textarea
          label={t('ownership.field.queries')}
          description={t('ownership.field.queries.about')}
          autosize
          minRows={3}
          maxRows={10}
          value={draft.queries}
          error={errors['queries']}
          onChange={(event) => set({ queries: event.currentTarget.value })}
        />
        <div className="gh-form-grid">
          <Select
            label={t('ownership.column.intent')}
            allowDeselect={false}
            value={draft.intent}
            data={QUERY_INTENTS.map((value) => ({ value, label: t(`ownership.intent.${value}`) }))}
            onChange={(value) =>
              set({ intent: QUERY_INTENTS.find((each) => each === value) ?? draft.intent })
            }
          />
          <Select
            label={t('ownership.column.stage')}
            allowDeselect={false}
            value={draft.stage}
            data={QUERY_STAGES.map((value) => ({ value, label: t(`ownership.stage.${value}`) }))}
            onChange={(value) =>
              set({ stage: QUERY_STAGES.find((each) => each === value) ?? draft.stage })
            }
          />
        </div>
        <RivalFields rivals={draft.rivals} onChange={(rivals) => set({ rivals })} />
        <BridgeFields
          bridges={draft.bridges}
          targets={others.filter(({ id }) => id !== cluster?.id)}
          onChange={(bridges) => set({ bridges })}
        />
        <FormError error={save.error} />
        <FormActions submit={t('ownership.save')} pending={save.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
