import { readFileSync } from 'node:fs';
import { HOUR_MS } from '@shared/base/days';
import { CADENCES, type Cadence } from '@shared/domain/cycles/cycle';
import { DEFAULT_GATE_INPUTS, GATE_KEYS, type GateKey } from '@shared/domain/gates/gate';
import { SEVERITIES } from '@shared/domain/incidents/incident';
import { TREND_KEYS, TREND_VALUES } from '@shared/domain/metrics/trend';
import { MODULES } from '@shared/domain/roles/module';
import { INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { CONFORMANCE_DIR, hasConformanceData } from '../domain/shared-folder';
import { testCore } from '../helpers/test-core';

const trends = z.partialRecord(z.enum(TREND_KEYS), z.enum(TREND_VALUES));
const recorded = z.object({
  id: z.int(),
  input: z.object({
    gates: z.record(z.enum(GATE_KEYS), z.record(z.string(), z.union([z.boolean(), z.number()]))),
    metrics: z.object({ visibility_track: trends, quality_track: trends }),
    incidents: z.array(
      z.object({
        severity: z.enum(SEVERITIES),
        module: z.enum(MODULES),
        summary: z.string(),
        age_hours: z.number(),
      }),
    ),
    cadence: z.enum(CADENCES),
    has_plan: z.boolean(),
    report_window_days: z.int(),
  }),
  expected: z.object({
    gates: z.record(z.enum(GATE_KEYS), z.enum(['pass', 'fail'])),
    all_passed: z.boolean(),
    check_gates_exit: z.int(),
    campaign_started: z.boolean(),
    start_exit: z.int(),
    decision: z.string(),
    action_count: z.int(),
    report: z.record(z.string(), z.int()),
  }),
});
type Case = z.output<typeof recorded>;

const present = hasConformanceData('Conformance through the contract');
const cases: readonly Case[] = present
  ? z
      .object({ cases: z.array(recorded) })
      .parse(JSON.parse(readFileSync(`${CONFORMANCE_DIR}decisions.json`, 'utf8'))).cases
  : [];

/** Brings a fresh tenant into the recorded state, asks the four commands in their order, and answers in its shape. */
async function answer(client: RpcClient, nowMs: number, { id, input }: Case) {
  const tenant = await client.call('tenants.create', { name: `Case ${id}` }, INSTALL);
  const scope = tenantScope(tenant.id);
  if (input.has_plan) {
    await client.call('plans.create', { goal: { statement: 'More direct bookings' } }, scope);
  }
  const evidence = { kind: 'note', text: 'Recorded' } as const;
  for (const gate of GATE_KEYS) {
    const untouched: Readonly<Record<string, unknown>> = DEFAULT_GATE_INPUTS[gate];
    for (const [field, value] of Object.entries(input.gates[gate])) {
      if (untouched[field] === value) continue;
      await client.call('gates.setInput', { gate, field, value, evidence }, scope);
    }
  }
  const values = { ...input.metrics.visibility_track, ...input.metrics.quality_track };
  for (const key of TREND_KEYS) {
    const value = values[key] ?? 'unknown';
    await client.call('metrics.setTrend', { key, value, note: 'Recorded' }, scope);
  }
  for (const { severity, module, summary, age_hours } of input.incidents) {
    const occurredAtMs = nowMs - age_hours * HOUR_MS;
    await client.call('incidents.record', { severity, module, summary, occurredAtMs }, scope);
  }
  return asked(client, scope, input.cadence, input.report_window_days);
}

async function asked(
  client: RpcClient,
  scope: ReturnType<typeof tenantScope>,
  cadence: Cadence,
  windowDays: number,
) {
  const gates = await client.call('gates.check', {}, scope);
  const start = await client.call('campaigns.start', {}, scope);
  const cycle = await client.call('cycles.run', { cadence }, scope);
  const again = await client.call('cycles.recompute', { cycleId: cycle.id }, scope);
  expect(again.same).toBe(true);
  const growth = await client.call('reports.growth', { window: `${windowDays}d` }, scope);
  return {
    // One entry a gate, as the evaluation lists them.
    gates: Object.fromEntries(gates.gates.map(({ key, status }) => [key, status])) as Record<
      GateKey,
      string
    >,
    all_passed: gates.allPassed,
    check_gates_exit: gates.allPassed ? 0 : 2,
    campaign_started: start.started,
    start_exit: start.started ? 0 : 2,
    decision: cycle.decision,
    action_count: cycle.actions.length,
    report: {
      ...growth.decisions,
      ...growth.incidents,
      recommendation_count: growth.recommendations.length,
    },
  };
}

test.runIf(present)(
  '[M114-M145] [M180] all 150 recorded states get the recorded answers through the contract, in one process',
  { timeout: 120_000 },
  async () => {
    expect(cases).toHaveLength(150);
    const core = await testCore();
    const client = core.connect();
    await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
    const answers: unknown[] = [];
    for (const each of cases) {
      answers.push({ id: each.id, ...(await answer(client, core.clock.nowMs, each)) });
    }
    expect(answers).toEqual(cases.map(({ id, expected }) => ({ id, ...expected })));
  },
);
