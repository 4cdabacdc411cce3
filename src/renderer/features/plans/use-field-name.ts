import { useText } from '../../ui/region';
import { LINE_LISTS, type LineListName } from './line-lists';
import type { Parts } from './plan';

const GOAL_TEXTS = {
  statement: 'plans.form.statement',
  kind: 'plans.form.kind',
  metricKey: 'plans.form.metric',
  baseline: 'plans.form.baseline',
  target: 'plans.form.target',
  dueOn: 'plans.form.due',
  inScope: 'plans.form.inScope',
  outOfScope: 'plans.form.outOfScope',
  channels: 'plans.form.channels',
  acceptance: 'plans.form.acceptance',
} as const satisfies Record<keyof Parts['goal'], string>;
export type GoalField = keyof typeof GOAL_TEXTS;

export const isGoalField = (name: string): name is GoalField => name in GOAL_TEXTS;
const isLineList = (name: string): name is LineListName => name in LINE_LISTS;

/** What the field that closes a finding is called on screen. */
export function useFieldName(parts: Parts | null): (field: string) => string {
  const t = useText();
  return (field) => {
    const [head = '', key = '', column] = field.split('.');
    if (head === 'goal' && isGoalField(key)) return t(GOAL_TEXTS[key]);
    if (head === 'budget') return t('plans.screen.column.budget');
    if (head === 'roles') {
      const role = parts?.roleMatrix[Number(key)]?.role;
      if (role === undefined || key === '') return t('plans.part.role_matrix');
      const name = column === 'deliverable' ? 'deliverable' : 'responsibility';
      return t('plans.page.cell', { role, column: t(`plans.page.${name}`) });
    }
    if (head === 'work') {
      return parts?.work.find((each) => each.key === key)?.title ?? t('plans.work.title');
    }
    return isLineList(head) ? t(`plans.page.list.${head}`) : field;
  };
}
