import { isTextKey } from '@shared/i18n/format';
import { useTenant } from '../../rpc/signed-in';
import { useFormats, useText } from '../../ui/region';
import { DataList, type Fact } from '../../ui/section';
import { DayText } from '../../ui/times';
import type { Parts, PlanDetail } from './plan';

/** The first part: what is to be reached, by which measure and day, within which limits. */
export function GoalFacts({ plan, goal }: { plan: PlanDetail; goal: Parts['goal'] }) {
  const t = useText();
  const formats = useFormats();
  const { currency } = useTenant();
  const none = <span className="gh-ink-3">–</span>;
  const number = (value: number | undefined) => (value === undefined ? '–' : formats.number(value));
  const measured = goal.metricKey !== undefined || goal.target !== undefined;
  const facts: readonly Fact[] = [
    { label: t('plans.form.kind'), value: t(`plans.goalKind.${goal.kind}`) },
    {
      label: t('plans.form.metric'),
      value: measured ? (
        <span className="gh-num">
          {`${metricName(goal.metricKey, t)} · ${number(goal.baseline)} → ${number(goal.target)}`}
        </span>
      ) : (
        none
      ),
    },
    {
      label: t('plans.form.due'),
      value: goal.dueOn === undefined ? none : <DayText day={goal.dueOn} />,
    },
    {
      label: t('plans.screen.column.budget'),
      value:
        plan.budgetMinor === null ? (
          none
        ) : (
          <span className="gh-num">{formats.money(plan.budgetMinor, currency)}</span>
        ),
    },
    { label: t('plans.form.inScope'), value: goal.inScope ?? none },
    { label: t('plans.form.outOfScope'), value: goal.outOfScope ?? none },
    { label: t('plans.form.channels'), value: goal.channels ?? none },
    { label: t('plans.form.acceptance'), value: goal.acceptance ?? none },
  ];
  return (
    <div className="gh-col gh-gap-3">
      <p className="plans-statement" dir="auto">
        {goal.statement}
      </p>
      <DataList labelWidth={128} facts={facts} />
    </div>
  );
}

function metricName(key: string | undefined, t: ReturnType<typeof useText>): string {
  if (key === undefined) return t('plans.form.metric.none');
  const name = `metrics.name.${key}`;
  return isTextKey(name) ? t(name) : key;
}
