import { Select, Textarea, TextInput } from '@mantine/core';
import type { SprintField } from '@shared/domain/tasks/task';
import { useText } from '../../ui/region';
import { useMembers } from './owner-select';

interface SprintFieldInputProps {
  readonly field: SprintField;
  readonly first?: boolean;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of the four fields of INV4 as a form asks for it. */
export function SprintFieldInput(props: SprintFieldInputProps) {
  const { field, first = false, value, error, onChange } = props;
  const t = useText();
  const members = useMembers();
  const focus = first ? { 'data-autofocus': true } : {};
  switch (field) {
    case 'owner':
      return (
        <Select
          {...focus}
          label={t('tasks.edit.owner')}
          placeholder={t('tasks.edit.owner.none')}
          data={[...members]}
          clearable
          value={value === '' ? null : value}
          error={error}
          onChange={(id) => onChange(id ?? '')}
        />
      );
    case 'dueOn':
      return (
        <TextInput
          {...focus}
          label={t('tasks.edit.due')}
          type="date"
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'kpiImpact':
    case 'rollbackCondition':
      return (
        <Textarea
          {...focus}
          label={t(field === 'kpiImpact' ? 'tasks.edit.kpi' : 'tasks.edit.rollback')}
          autosize
          minRows={1}
          maxRows={6}
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
