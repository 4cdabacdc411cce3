import { NumberInput, Switch, Textarea } from '@mantine/core';
import type { GateInputs } from '@shared/domain/gates/gate';
import { evidenceNeeded, withGateValue } from '@shared/domain/gates/gate-change';
import { parseGateValue } from '@shared/domain/gates/gate-value';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { useRegion, useText } from '../../ui/region';
import { DataList } from '../../ui/section';
import { useErrorText } from '../../ui/use-error-text';
import { type EvidenceDraft, NO_EVIDENCE, sentEvidence } from './evidence-draft';
import { EvidenceField } from './evidence-field';
import type { Gate, Operand } from './gate';
import { useGateWords } from './gate-words';
import { ThroughputOffer } from './throughput-offer';

interface SetInputDialogProps {
  readonly gate: Gate;
  readonly operand: Operand;
  readonly inputs: GateInputs;
  readonly onClose: () => void;
}

const VALUE_REASONS = ['not_boolean', 'not_number', 'weeks_below_zero', 'coverage_out_of_range'];
const EVIDENCE_REASONS = [
  'evidence_missing',
  'evidence_file_missing',
  'evidence_metric_empty',
  'evidence_expired',
  'throughput_differs',
];

/** Sets one typed value of a gate, with what proves it. A refusal stands at the field it is about. */
export function SetInputDialog({ gate, operand, inputs, onClose }: SetInputDialogProps) {
  const t = useText();
  const words = useGateWords();
  const notices = useNotices();
  const errorText = useErrorText();
  const set = useCommand('gates.setInput', useTenantScope(), { inline: true });
  const [value, setValue] = useState<boolean | number | string>(
    typeof operand.value === 'boolean' ? !operand.value : operand.value,
  );
  const [evidence, setEvidence] = useState<EvidenceDraft>(NO_EVIDENCE);
  const [comment, setComment] = useState('');
  const names = { gate: words.gate(gate.key), field: words.field(operand.field) };
  const needed = isNeeded(gate, operand, inputs, value);

  const submit = async () => {
    const sent = sentEvidence(evidence);
    const result = await set.run({
      gate: gate.key,
      field: operand.field,
      value,
      comment,
      ...(sent === undefined ? {} : { evidence: sent }),
    });
    if (result === undefined) return;
    notices.done(
      t('gates.set.done', { ...names, value: String(result.to), status: result.status }),
      result,
    );
    onClose();
  };

  const reason = String(set.error?.details.reason);
  const atValue = set.error !== undefined && VALUE_REASONS.includes(reason);
  const atEvidence = set.error !== undefined && EVIDENCE_REASONS.includes(reason);
  const refusal =
    set.error === undefined
      ? undefined
      : reason === 'evidence_missing'
        ? t('errors.evidence_missing', { field: names.field })
        : errorText(set.error);
  return (
    <Dialog title={t('gates.set.title', names)} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <DataList
          facts={[
            {
              label: t('gates.set.now'),
              value: <span className="gh-mono">{`${operand.field} = ${operand.value}`}</span>,
            },
            { label: t('gates.set.needed'), value: <Needed operand={operand} /> },
          ]}
        />
        {operand.field === 'approved' ? (
          <p className="gh-meta">{t('gates.set.approvedHint')}</p>
        ) : null}
        <ValueControl
          operand={operand}
          value={value}
          error={atValue ? refusal : undefined}
          onChange={setValue}
        />
        {operand.field === 'rolling_weeks_feasible' ? (
          <ThroughputOffer
            onTake={(weeks) => {
              setValue(weeks);
              setEvidence({ ...evidence, kind: 'throughput' });
            }}
          />
        ) : null}
        <EvidenceField
          draft={evidence}
          about={
            needed
              ? t('gates.set.evidence.needed', { what: t(`gates.evidenceFor.${gate.key}`) })
              : t('gates.set.evidence.optional')
          }
          error={atEvidence ? refusal : undefined}
          counted={operand.field === 'rolling_weeks_feasible'}
          onChange={setEvidence}
        />
        <Textarea
          label={t('gates.set.comment')}
          autosize
          minRows={2}
          maxRows={6}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <FormError error={atValue || atEvidence ? undefined : set.error} />
        <FormActions submit={t('gates.set.submit')} pending={set.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function isNeeded(gate: Gate, operand: Operand, inputs: GateInputs, value: unknown): boolean {
  const parsed = parseGateValue(gate.key, operand.field, value);
  if (!parsed.ok) return false;
  const after = withGateValue(inputs, gate.key, parsed.field, parsed.value);
  return evidenceNeeded(inputs, after, gate.key);
}

function Needed({ operand }: { operand: Operand }) {
  const t = useText();
  const value = String(operand.required);
  return (
    <span className="gh-mono">
      {operand.operator === 'is' ? value : t('gates.set.atLeast', { value })}
    </span>
  );
}

interface ValueControlProps {
  readonly operand: Operand;
  readonly value: boolean | number | string;
  readonly error: string | undefined;
  readonly onChange: (value: boolean | number | string) => void;
}

function ValueControl({ operand, value, error, onChange }: ValueControlProps) {
  const t = useText();
  const words = useGateWords();
  const { locale } = useRegion();
  if (typeof operand.value === 'boolean') {
    const on = value === true;
    return (
      <Switch
        data-autofocus
        label={words.field(operand.field)}
        description={t(on ? 'gates.screen.value.true' : 'gates.screen.value.false')}
        checked={on}
        error={error}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  const coverage = operand.field === 'priority_query_coverage';
  return (
    <NumberInput
      data-autofocus
      label={t('gates.set.value')}
      description={t(coverage ? 'gates.set.coverage.about' : 'gates.set.weeks.about')}
      value={typeof value === 'boolean' ? '' : value}
      step={coverage ? 0.01 : 1}
      decimalSeparator={locale === 'pt-BR' ? ',' : '.'}
      allowedDecimalSeparators={['.', ',']}
      clampBehavior="none"
      error={error}
      onChange={onChange}
    />
  );
}
