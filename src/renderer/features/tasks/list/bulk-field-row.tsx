import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { SprintField } from '@shared/domain/tasks/task';
import { useText } from '../../../ui/region';
import { FIELD_WAYS, type FieldDraft, type FieldWay } from './bulk-draft';

interface BulkFieldRowProps {
  readonly field: SprintField;
  readonly first: boolean;
  readonly draft: FieldDraft;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (draft: FieldDraft) => void;
}

/** One of the four fields: left alone, filled with what is suggested, or set to one value. */
export function BulkFieldRow({ field, first, draft, owners, onChange }: BulkFieldRowProps) {
  const t = useText();
  const name = t(`bulk.field.${field}`);
  return (
    <div className="list-field">
      <span className="gh-medium">{name}</span>
      <SegmentedControl
        size="xs"
        aria-label={t('bulk.how.label', { field: name })}
        data-autofocus={first ? true : undefined}
        value={draft.way}
        data={FIELD_WAYS.map((way) => ({ value: way, label: t(`bulk.how.${way}`) }))}
        // The control answers with one of its own values.
        onChange={(way) => onChange({ ...draft, way: way as FieldWay })}
      />
      {draft.way === 'set' ? (
        <Value field={field} draft={draft} owners={owners} onChange={onChange} />
      ) : (
        <span className="gh-meta">
          {draft.way === 'suggest' ? t(`bulk.suggested.${field}`) : ''}
        </span>
      )}
    </div>
  );
}

function Value({ field, draft, owners, onChange }: Omit<BulkFieldRowProps, 'first'>) {
  const t = useText();
  const label = t('bulk.value', { field: t(`bulk.field.${field}`) });
  const set = (value: string) => onChange({ ...draft, value });
  switch (field) {
    case 'owner':
      return (
        <Select
          aria-label={label}
          searchable
          data={owners.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.value === '' ? null : draft.value}
          onChange={(value) => set(value ?? '')}
        />
      );
    case 'dueOn':
      return (
        <TextInput
          aria-label={label}
          type="date"
          value={draft.value}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    default:
      return (
        <Textarea
          aria-label={label}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={1_000}
          value={draft.value}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
  }
}
