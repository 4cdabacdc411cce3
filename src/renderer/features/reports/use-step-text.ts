import { useText } from '../../ui/region';
import type { MonthLine } from './month-line';

/** The word on a row's button: what it does next. */
export function useStepText(): (line: MonthLine) => string {
  const t = useText();
  return ({ step, readout }) =>
    t(step === 'draft' && readout !== null ? 'monthEnd.step.redraft' : `monthEnd.step.${step}`);
}
