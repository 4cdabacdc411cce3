import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { GOAL_KINDS } from '@shared/domain/plans/plan';
import { useTenant } from '../../rpc/signed-in';
import { useRegion, useText } from '../../ui/region';
import { currencyDigits, type GoalDraft, goalKind } from './goal-draft';
import type { GoalField } from './use-field-name';

/** Where the dialog puts the focus when it opens. */
type StartHere = { readonly 'data-autofocus'?: true };
const START_HERE: StartHere = { 'data-autofocus': true };

interface GoalFieldsProps {
  readonly draft: GoalDraft;
  /** By the core's paths below the goal: `statement`, `dueOn`; the budget by `budgetMinor`. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (draft: GoalDraft) => void;
  /** Where one begins to write; the goal itself by default. */
  readonly focus?: GoalField | 'budget';
}

/** What a plan is to reach, how it is measured, what it may cost, and where it ends. */
export function GoalFields({ draft, errors, onChange, focus = 'statement' }: GoalFieldsProps) {
  const t = useText();
  const { currency } = useTenant();
  const set = (change: Partial<GoalDraft>) => onChange({ ...draft, ...change });
  const digits = currencyDigits(currency);
  const startAt = (name: typeof focus): StartHere => (name === focus ? START_HERE : {});
  return (
    <>
      <Textarea
        label={t('plans.form.statement')}
        description={t('plans.form.statement.about')}
        {...startAt('statement')}
        autosize
        minRows={2}
        maxRows={6}
        value={draft.statement}
        error={errors.statement}
        onChange={(event) => set({ statement: event.currentTarget.value })}
      />
      <div className="gh-form-grid">
        <Select
          label={t('plans.form.kind')}
          data={GOAL_KINDS.map((value) => ({ value, label: t(`plans.goalKind.${value}`) }))}
          allowDeselect={false}
          value={draft.kind}
          onChange={(value) => set({ kind: goalKind(value) })}
        />
        <TextInput
          label={t('plans.form.due')}
          type="date"
          {...startAt('dueOn')}
          value={draft.dueOn}
          error={errors.dueOn}
          onChange={(event) => set({ dueOn: event.currentTarget.value })}
        />
      </div>
      <div className="plans-measure">
        <Select
          label={t('plans.form.metric')}
          placeholder={t('plans.form.metric.none')}
          data={METRIC_KEYS.map((value) => ({ value, label: t(`metrics.name.${value}`) }))}
          clearable
          {...startAt('metricKey')}
          value={draft.metricKey === '' ? null : draft.metricKey}
          onChange={(value) => set({ metricKey: value ?? '' })}
        />
        <NumberField
          label={t('plans.form.baseline')}
          start={startAt('baseline')}
          value={draft.baseline}
          error={errors.baseline}
          onChange={(baseline) => set({ baseline })}
        />
        <NumberField
          label={t('plans.form.target')}
          start={startAt('target')}
          value={draft.target}
          error={errors.target}
          onChange={(target) => set({ target })}
        />
      </div>
      <NumberField
        label={t('plans.form.budget', { currency })}
        start={startAt('budget')}
        value={draft.budget}
        digits={digits}
        error={errors.budgetMinor}
        onChange={(budget) => set({ budget })}
      />
      <ScopeFields draft={draft} errors={errors} onChange={onChange} focus={focus} />
    </>
  );
}

function ScopeFields({ draft, errors, onChange, focus }: GoalFieldsProps) {
  const t = useText();
  return (['inScope', 'outOfScope', 'channels', 'acceptance'] as const).map((name) => (
    <Textarea
      key={name}
      label={t(`plans.form.${name}`)}
      {...(focus === name ? START_HERE : {})}
      autosize
      minRows={1}
      maxRows={6}
      value={draft[name]}
      error={errors[name]}
      onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
    />
  ));
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | string;
  readonly digits?: number;
  readonly start: StartHere;
  readonly error: string | undefined;
  readonly onChange: (value: number | string) => void;
}

function NumberField({ label, value, digits, start, error, onChange }: NumberFieldProps) {
  const { locale } = useRegion();
  const portuguese = locale === 'pt-BR';
  return (
    <NumberInput
      label={label}
      value={value}
      hideControls
      {...start}
      decimalSeparator={portuguese ? ',' : '.'}
      thousandSeparator={digits === undefined ? '' : portuguese ? '.' : ','}
      {...(digits === undefined ? {} : { decimalScale: digits, min: 0 })}
      error={error}
      onChange={onChange}
    />
  );
}
