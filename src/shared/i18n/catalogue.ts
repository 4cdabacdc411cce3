import { cyclesEn } from './en/cycles';
import { gatesEn } from './en/gates';
import { reportsEn } from './en/reports';
import { cyclesPtBr } from './pt-BR/cycles';
import { gatesPtBr } from './pt-BR/gates';
import { reportsPtBr } from './pt-BR/reports';

/** Every text in English. A feature adds its two catalogues here; keys begin with the feature's name. */
export const en = {
  ...gatesEn,
  ...cyclesEn,
  ...reportsEn,
} as const;

/** A key that has a text in every language. */
export type TextKey = keyof typeof en;

/** Every text in Brazilian Portuguese; a missing key does not compile. */
export const ptBr: Readonly<Record<TextKey, string>> = {
  ...gatesPtBr,
  ...cyclesPtBr,
  ...reportsPtBr,
};
