import type { Output } from '@shared/contract';
import { DEFAULT_GATE_INPUTS, type GateInputs } from '@shared/domain/gates/gate';
import { withGateValue } from '@shared/domain/gates/gate-change';
import { parseGateValue } from '@shared/domain/gates/gate-value';
import type { GateLapse } from '@shared/domain/gates/lapse';

export type GateList = Output<'gates.list'>;
export type Gate = GateList['gates'][number];
export type Operand = Gate['operands'][number];
export type Evidence = Gate['evidence'][number];

/** The inputs behind the gates on screen, so that the screen asks the same rule as the core. */
export function gateInputsOf(gates: readonly Gate[]): GateInputs {
  let inputs = DEFAULT_GATE_INPUTS;
  const lapsed: GateLapse[] = [];
  for (const { key, operands } of gates) {
    for (const { field, value, lapse } of operands) {
      const parsed = parseGateValue(key, field, value);
      if (!parsed.ok) continue;
      inputs = withGateValue(inputs, key, parsed.field, parsed.value);
      if (lapse !== null) lapsed.push({ ...lapse, gate: key, field: parsed.field });
    }
  }
  return lapsed.length === 0 ? inputs : { ...inputs, lapsed };
}

/** Remediation that no open task does yet, over all gates. */
export function openRemediation(gates: readonly Gate[]): number {
  return gates.flatMap(({ remediation }) => remediation).filter(({ taskId }) => taskId === null)
    .length;
}
