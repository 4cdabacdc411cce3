import { cycleActions } from '@shared/domain/cycles/actions';
import { CADENCES, type Decision } from '@shared/domain/cycles/cycle';
import { text } from '@shared/i18n/format';
import { expect, test } from 'vitest';

/** What a decision asks for, as an operator reads it; the same three whatever the cadence. */
function bundle(decision: Decision) {
  const first = (cadence: (typeof CADENCES)[number]) =>
    cycleActions(decision, cadence, { fixFirst: false }).actions.slice(0, 3);
  const codes = first('weekly');
  for (const cadence of CADENCES) expect(first(cadence)).toEqual(codes);
  const read = (locale: 'en' | 'pt-BR') =>
    codes.map((code) => text(locale, `cycles.action.${code}`).toLowerCase());
  return { codes, en: read('en'), ptBr: read('pt-BR') };
}

test('[M143] continue asks to widen what wins, to hold both tracks and to keep the pattern', () => {
  const { codes, en, ptBr } = bundle('continue');
  expect(codes).toEqual(['widen_winning_clusters', 'hold_track_balance', 'keep_winning_pattern']);
  expect(
    [/win/, /visibility and quality/, /won/].map((word, index) => word.test(en[index] ?? '')),
  ).toEqual([true, true, true]);
  expect(new Set([...en, ...ptBr]).size).toBe(6);
});

test('[M144] intervene asks for a remediation sprint, a second look at gates and data, and more refreshing', () => {
  const { codes, en, ptBr } = bundle('intervene');
  expect(codes).toEqual(['remediation_sprint', 'recheck_gates_and_data', 'shift_refresh_ratio']);
  expect([/sprint/, /gate/, /refresh/].map((word, index) => word.test(en[index] ?? ''))).toEqual([
    true,
    true,
    true,
  ]);
  expect(new Set([...en, ...ptBr]).size).toBe(6);
});

test('[M145] rollback asks to pause scale modules, to take risky changes back and to open the postmortem', () => {
  const { codes, en, ptBr } = bundle('rollback');
  expect(codes).toEqual(['pause_scale_modules', 'roll_back_risky_changes', 'open_p0_postmortem']);
  expect(
    [/paus|stop/, /risk/, /postmortem/].map((word, index) => word.test(en[index] ?? '')),
  ).toEqual([true, true, true]);
  expect(new Set([...en, ...ptBr]).size).toBe(6);
});
