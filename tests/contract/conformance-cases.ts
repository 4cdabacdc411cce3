import { readFileSync } from 'node:fs';
import { HOUR_MS, toIso } from '@shared/base/days';
import type { Cadence } from '@shared/domain/cycles/cycle';
import type { GateInputs } from '@shared/domain/gates/gate';
import type { Severity } from '@shared/domain/incidents/incident';
import { CONFORMANCE_DIR, hasConformanceData } from '../domain/shared-folder';
import type { Folder } from './workspace-folder';

/** One recorded state and what the reference answered to it. */
export interface ConformanceCase {
  readonly id: number;
  readonly input: {
    readonly gates: GateInputs;
    readonly metrics: unknown;
    readonly incidents: readonly {
      readonly severity: Severity;
      readonly module: string;
      readonly summary: string;
      /** Before the moment of evaluation. */
      readonly age_hours: number;
    }[];
    readonly cadence: Cadence;
    readonly has_plan: boolean;
    readonly report_window_days: number;
  };
  readonly expected: {
    readonly gates: Readonly<Record<string, 'pass' | 'fail'>>;
    readonly all_passed: boolean;
    readonly check_gates_exit: number;
    readonly campaign_started: boolean;
    readonly start_exit: number;
    readonly decision: string;
    readonly action_count: number;
    readonly report: Readonly<Record<string, number>>;
  };
}

/** The recorded cases, or none where the folder beside the project is missing; then says so. */
export function conformanceCases(suite: string): readonly ConformanceCase[] {
  return hasConformanceData(suite)
    ? JSON.parse(readFileSync(`${CONFORMANCE_DIR}decisions.json`, 'utf8')).cases
    : [];
}

/** The case as a workspace folder that is evaluated at `atMs`. */
export function caseFolder({ id, input }: ConformanceCase, atMs: number): Folder {
  const incidents = input.incidents.map((incident, index) => {
    const { severity, module, summary } = incident;
    const created = toIso(atMs - incident.age_hours * HOUR_MS);
    const record = { id: `INC-${id}-${index}`, severity, module, summary, created_at: created };
    return [`incidents/inc-${id}-${index}.json`, JSON.stringify(record)] as const;
  });
  return {
    'state/gates.json': JSON.stringify(input.gates),
    'state/metrics.json': JSON.stringify(input.metrics),
    ...(input.has_plan && { 'plans/recorded.md': `# Growth of case ${id}\n` }),
    ...Object.fromEntries(incidents),
  };
}
