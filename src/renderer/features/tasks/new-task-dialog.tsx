import { Select, Textarea, TextInput } from '@mantine/core';
import { dayOf } from '@shared/base/zones';
import { FUNCTIONAL_ROLES } from '@shared/domain/roles/functional-role';
import { MODULES_BY_TIER, TIERS } from '@shared/domain/roles/module';
import { SPRINT_FIELDS, TASK_TRACKS } from '@shared/domain/tasks/task';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { useRegion, useText } from '../../ui/region';
import { EffortInput } from './effort-input';
import { MeasureSelect } from './measure-select';
import { SprintFieldInput } from './sprint-field-input';
import { EMPTY_DRAFT, fromTemplate, type TaskDraft } from './task-draft';
import { moduleNamed, trackNamed } from './task-filters';
import { TemplateSelect } from './template-select';

interface NewTaskDialogProps {
  /** The incident that asks for the task: prevention after a P0, the sprint of a P1. */
  readonly incidentId?: string | undefined;
  readonly onClose: () => void;
  readonly onCreated: (taskId: string) => void;
}

/** A task of the operator's own, as a draft. */
export function NewTaskDialog({ incidentId, onClose, onCreated }: NewTaskDialogProps) {
  const t = useText();
  const notices = useNotices();
  const scope = useTenantScope();
  const create = useCommand('tasks.create', scope, { inline: true });
  const incident = newestOf(
    useWatched(
      'incidents.get',
      { incidentId: incidentId ?? '' },
      incidentId === undefined ? undefined : scope,
    ),
  );
  const { zone, nowMs } = useRegion();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const set = (change: Partial<TaskDraft>) => setDraft({ ...draft, ...change });
  const errors = fieldErrors(create.error);

  const submit = async () => {
    const { owner, dueOn, role, kpiKey, effortMinutes, templateKey, ...texts } = draft;
    const task = await create.run({
      ...texts,
      ...(incidentId === undefined ? {} : { incidentId }),
      ...(owner === '' ? {} : { ownerProfileId: owner }),
      ...(dueOn === '' ? {} : { dueOn }),
      ...(role === undefined ? {} : { accountableRole: role }),
      ...(kpiKey === undefined ? {} : { kpiKey }),
      ...(effortMinutes === undefined ? {} : { effortMinutes }),
      ...(templateKey === undefined ? {} : { templateKey }),
    });
    if (task === undefined) return;
    notices.done(t('tasks.new.done'), task);
    onCreated(task.id);
  };
  return (
    <Dialog
      title={
        incident === undefined
          ? t('tasks.new.title')
          : t('tasks.new.forIncident', { ref: incident.ref })
      }
      onClose={onClose}
      size={560}
    >
      <Form onSubmit={() => void submit()}>
        <TemplateSelect
          value={draft.templateKey}
          onChoose={(template) => setDraft(fromTemplate(draft, template, dayOf(nowMs(), zone)))}
        />
        <TextInput
          label={t('tasks.edit.title')}
          data-autofocus
          dir="auto"
          value={draft.title}
          error={errors.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <div className="gh-form-grid">
          <Select
            label={t('tasks.fact.module')}
            data={TIERS.map((tier) => ({
              group: t(`roles.tier.${tier}`),
              items: MODULES_BY_TIER[tier].map((value) => ({
                value,
                label: t(`roles.module.${value}`),
              })),
            }))}
            allowDeselect={false}
            value={draft.module}
            onChange={(value) => set({ module: moduleNamed(value) ?? draft.module })}
          />
          <Select
            label={t('tasks.fact.track')}
            data={TASK_TRACKS.map((value) => ({
              value,
              label: value === 'none' ? t('tasks.track.none') : t(`ui.track.${value}`),
            }))}
            allowDeselect={false}
            value={draft.track}
            onChange={(value) => set({ track: trackNamed(value) ?? 'none' })}
          />
        </div>
        <Select
          label={t('tasks.edit.role')}
          placeholder={t('tasks.new.role.default')}
          data={[...FUNCTIONAL_ROLES]}
          clearable
          value={draft.role ?? null}
          onChange={(value) => set({ role: FUNCTIONAL_ROLES.find((role) => role === value) })}
        />
        <div className="gh-form-grid">
          {SPRINT_FIELDS.map((field) => (
            <SprintFieldInput
              key={field}
              field={field}
              value={draft[field]}
              onChange={(value) => set({ [field]: value })}
            />
          ))}
        </div>
        <div className="gh-form-grid">
          <MeasureSelect value={draft.kpiKey} onChange={(kpiKey) => set({ kpiKey })} />
          <EffortInput
            value={draft.effortMinutes}
            error={errors.effortMinutes}
            onChange={(effortMinutes) => set({ effortMinutes })}
          />
        </div>
        {(['acceptanceSignal', 'notes'] as const).map((name) => (
          <Textarea
            key={name}
            label={t(name === 'notes' ? 'tasks.edit.notes' : 'tasks.edit.signal')}
            autosize
            minRows={1}
            maxRows={8}
            value={draft[name]}
            error={errors[name]}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          />
        ))}
        <FormError error={Object.keys(errors).length === 0 ? create.error : undefined} />
        <FormActions submit={t('tasks.new.submit')} pending={create.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
