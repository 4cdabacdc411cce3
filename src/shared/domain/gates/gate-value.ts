import { type Coded, coded } from '../../base/coded';
import { parseDecimal } from '../../base/decimal';
import { GATE_FIELDS, type GateKey } from './gate';
import type { GateField, GateValue } from './gate-condition';

/** Rendered under `gates.problem.<code>`. */
export type GateValueProblem =
  | 'unknown_field'
  | 'not_boolean'
  | 'not_number'
  | 'weeks_below_zero'
  | 'coverage_out_of_range';

export type ParsedGateValue =
  | { readonly ok: true; readonly field: GateField; readonly value: GateValue }
  | { readonly ok: false; readonly problem: Coded<GateValueProblem> };

const BOOLEAN_GATES: readonly GateKey[] = ['strategy_gate', 'compliance_gate', 'data_gate'];

/**
 * Checks a typed value for one field of a gate (M114–M118, Q31).
 *
 * Booleans have to be booleans and numbers numbers: the text "false" is refused, not read as true.
 * Weeks are finite and ≥ 0, a coverage lies in 0..1. The problem names what was found.
 */
export function parseGateValue(gate: GateKey, field: string, raw: unknown): ParsedGateValue {
  const known = knownField(gate, field);
  if (known === undefined) return unknownField(gate, field);
  if (BOOLEAN_GATES.includes(gate)) {
    if (typeof raw === 'boolean') return { ok: true, field: known, value: raw };
    return refuse('not_boolean', field, raw);
  }
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return refuse('not_number', field, raw);
  const problem = rangeProblem(gate, raw);
  if (problem !== undefined) return refuse(problem, field, raw);
  return { ok: true, field: known, value: raw };
}

/** Reads a value typed on the command line: exactly `true` or `false`, or a decimal number; then as parseGateValue. */
export function parseGateText(gate: GateKey, field: string, text: string): ParsedGateValue {
  if (knownField(gate, field) === undefined) return unknownField(gate, field);
  if (BOOLEAN_GATES.includes(gate)) {
    const value = text === 'true' ? true : text === 'false' ? false : text;
    return parseGateValue(gate, field, value);
  }
  return parseGateValue(gate, field, parseDecimal(text) ?? text);
}

function knownField(gate: GateKey, field: string): GateField | undefined {
  const fields: readonly GateField[] = GATE_FIELDS[gate];
  return fields.find((known) => known === field);
}

function rangeProblem(gate: GateKey, value: number): GateValueProblem | undefined {
  if (gate === 'capacity_gate') return value < 0 ? 'weeks_below_zero' : undefined;
  return value < 0 || value > 1 ? 'coverage_out_of_range' : undefined;
}

function unknownField(gate: GateKey, field: string): ParsedGateValue {
  const fields = GATE_FIELDS[gate].join(', ');
  return { ok: false, problem: coded('unknown_field', { gate, field, fields }) };
}

function refuse(code: GateValueProblem, field: string, raw: unknown): ParsedGateValue {
  return { ok: false, problem: coded(code, { field, found: shown(raw) }) };
}

/** What was found, as the operator would have typed it; texts in quotes so that "true" is not true. */
function shown(raw: unknown): string {
  if (typeof raw === 'string') return `"${raw.slice(0, 60)}"`;
  if (raw === null || typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  return typeof raw;
}
