import type { GateKey } from '../../domain/gates/gate';
import type { GateNames } from '../../domain/plans/analyst';
import { LOCALES } from '../../domain/tenants/tenant';
import { text } from '../format';

const namesOf = (key: GateKey) => LOCALES.map((locale) => text(locale, `gates.name.${key}`));

/** What each gate is called in every language, for the check that a plan's lines mention it (M19). */
export const GATE_NAMES: GateNames = {
  strategy_gate: namesOf('strategy_gate'),
  compliance_gate: namesOf('compliance_gate'),
  capacity_gate: namesOf('capacity_gate'),
  data_gate: namesOf('data_gate'),
  ownership_gate: namesOf('ownership_gate'),
};
