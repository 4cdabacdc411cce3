import { Input, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { EvidenceChip } from '../../ui/chips';
import { FilePicker } from '../../ui/file-picker';
import { useText } from '../../ui/region';
import { EVIDENCE_CHOICES, type EvidenceDraft } from './evidence-draft';

interface EvidenceFieldProps {
  readonly draft: EvidenceDraft;
  /** Whether it is needed, in words. */
  readonly about: string;
  readonly error: string | undefined;
  /** Whether the log of finished work can show the value. */
  readonly counted: boolean;
  readonly onChange: (draft: EvidenceDraft) => void;
}

/** A file, a link, a note or a measure that shows a value. */
export function EvidenceField({ draft, about, error, counted, onChange }: EvidenceFieldProps) {
  const t = useText();
  return (
    <Input.Wrapper
      label={t('gates.set.evidence')}
      labelElement="div"
      description={about}
      error={error}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
    >
      <div className="gh-col gates-evidence-field">
        <SegmentedControl
          aria-label={t('gates.set.evidence')}
          value={draft.kind}
          data={EVIDENCE_CHOICES.filter((value) => counted || value !== 'throughput').map(
            (value) => ({
              value,
              label:
                value === 'none' ? t('gates.set.evidence.none') : t(`gates.evidence.kind.${value}`),
            }),
          )}
          onChange={(value) =>
            onChange({ ...draft, kind: EVIDENCE_CHOICES.find((kind) => kind === value) ?? 'none' })
          }
        />
        <Part draft={draft} onChange={onChange} />
        {draft.kind === 'none' ? null : (
          <TextInput
            label={t('gates.set.expires')}
            description={t('gates.set.expires.about')}
            type="date"
            value={draft.expiresOn}
            onChange={(event) => onChange({ ...draft, expiresOn: event.currentTarget.value })}
          />
        )}
      </div>
    </Input.Wrapper>
  );
}

function Part({ draft, onChange }: Pick<EvidenceFieldProps, 'draft' | 'onChange'>) {
  const t = useText();
  switch (draft.kind) {
    case 'none':
    case 'throughput':
      return null;
    case 'file':
      return (
        <div className="gh-row gh-wrap">
          {draft.file === undefined ? null : <EvidenceChip kind="file" name={draft.file.name} />}
          <FilePicker
            label={t(draft.file === undefined ? 'gates.set.file' : 'gates.set.file.remove')}
            onUploaded={(file) => onChange({ ...draft, file })}
          />
        </div>
      );
    case 'link':
      return (
        <TextInput
          aria-label={t('gates.set.link')}
          placeholder="https://"
          type="url"
          value={draft.url}
          onChange={(event) => onChange({ ...draft, url: event.currentTarget.value })}
        />
      );
    case 'note':
      return (
        <Textarea
          aria-label={t('gates.set.note')}
          autosize
          minRows={3}
          maxRows={8}
          value={draft.note}
          onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
        />
      );
    case 'metric':
      return (
        <Select
          aria-label={t('gates.set.metric')}
          description={t('gates.set.metric.about')}
          data={METRIC_KEYS.map((key) => ({ value: key, label: t(`metrics.name.${key}`) }))}
          value={draft.metricKey === '' ? null : draft.metricKey}
          onChange={(metricKey) => onChange({ ...draft, metricKey: metricKey ?? '' })}
        />
      );
  }
}
