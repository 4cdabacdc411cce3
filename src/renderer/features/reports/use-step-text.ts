import { useText } from '../../ui/region';
import type { MonthLine } from './month-line';

/** What a row does next: the word on its button, and the same for those who only hear it. */
export function useStepText(): (line: MonthLine) => {
  readonly word: string;
  readonly label: string;
} {
  const t = useText();
  return ({ step, readout, tenant }) => {
    const name = step === 'draft' && readout !== null ? 'redraft' : step;
    return {
      word: t(`monthEnd.step.${name}`),
      label: t(`monthEnd.stepOf.${name}`, { tenant: tenant.name }),
    };
  };
}
