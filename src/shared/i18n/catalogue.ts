import { cyclesEn } from './en/cycles';
import { gatesEn } from './en/gates';
import { incidentsRulesEn } from './en/incidents-rules';
import { metricsEn } from './en/metrics';
import { plansEn } from './en/plans';
import { poolEn } from './en/pool';
import { readoutEn } from './en/readout';
import { reportsEn } from './en/reports';
import { rolesEn } from './en/roles';
import { tasksRulesEn } from './en/tasks-rules';
import { cyclesPtBr } from './pt-BR/cycles';
import { gatesPtBr } from './pt-BR/gates';
import { incidentsRulesPtBr } from './pt-BR/incidents-rules';
import { metricsPtBr } from './pt-BR/metrics';
import { plansPtBr } from './pt-BR/plans';
import { poolPtBr } from './pt-BR/pool';
import { readoutPtBr } from './pt-BR/readout';
import { reportsPtBr } from './pt-BR/reports';
import { rolesPtBr } from './pt-BR/roles';
import { tasksRulesPtBr } from './pt-BR/tasks-rules';

/** Every text in English. A feature adds its two catalogues here; keys begin with the feature's name. */
export const en = {
  ...gatesEn,
  ...readoutEn,
  ...metricsEn,
  ...cyclesEn,
  ...reportsEn,
  ...plansEn,
  ...poolEn,
  ...rolesEn,
  ...incidentsRulesEn,
  ...tasksRulesEn,
} as const;

/** A key that has a text in every language. */
export type TextKey = keyof typeof en;

/** Every text in Brazilian Portuguese; a missing key does not compile. */
export const ptBr: Readonly<Record<TextKey, string>> = {
  ...gatesPtBr,
  ...readoutPtBr,
  ...metricsPtBr,
  ...cyclesPtBr,
  ...reportsPtBr,
  ...plansPtBr,
  ...poolPtBr,
  ...rolesPtBr,
  ...incidentsRulesPtBr,
  ...tasksRulesPtBr,
};
