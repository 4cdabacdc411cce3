import { addDays } from '@shared/base/days';
import { AppError } from '@shared/base/errors';
import { atHour } from '@shared/base/zones';
import type { Input } from '@shared/contract';
import { GATE_FIELDS, type GateKey } from '@shared/domain/gates/gate';
import type { IncidentState } from '@shared/domain/incidents/incident';
import { tenantScope } from '@shared/rpc/client';
import type { SampleAgency, SampleIncident, SampleTenant } from './agency';
import { sampleWeeks, weekFigures } from './figures';
import type { SamplePeople, Timeline } from './timeline';

export interface Story {
  readonly agency: SampleAgency;
  readonly tenant: SampleTenant;
  readonly tenantId: string;
  readonly people: SamplePeople;
  readonly timeline: Timeline;
}

const at = ({ tenant }: Story, day: string, hour: number) => atHour(day, hour, tenant.zone);

/** Weekly figures, each recorded on the Monday after; the last short week on the last evening. */
export function tellFigures(story: Story): void {
  const { agency, tenant, tenantId, people, timeline } = story;
  const weeks = sampleWeeks(agency);
  // The time before the plan came as one export, four weeks a piece.
  for (let start = 0; start < weeks.length; ) {
    const size = (weeks[start]?.[0] ?? '') < agency.planOn ? 4 : 1;
    const some = weeks.slice(start, start + size);
    start += size;
    const lastDay = some.at(-1)?.[1] ?? agency.lastOn;
    const recordedAt =
      lastDay >= agency.lastOn ? at(story, agency.lastOn, 19) : at(story, addDays(lastDay, 1), 6);
    timeline.at(recordedAt, () =>
      people.max.call(
        'observations.record',
        {
          observations: some.flatMap(([fromOn, toOn]) => [
            ...weekFigures(agency, tenant, fromOn, toOn),
          ]),
        },
        tenantScope(tenantId),
      ),
    );
  }
}

const NOTES: Readonly<Record<GateKey, string>> = {
  strategy_gate: 'KPI tree v2: goal, four trends, eleven measures, one owner each',
  compliance_gate: 'Guardrails v3 and the acceptance record of the team',
  capacity_gate: 'Throughput history of the last weeks, counted from finished tasks',
  data_gate: 'Refresh log of the dashboard and the reconciliation with its sources',
  ownership_gate: 'Ownership matrix: one page for every priority query',
};

/** Until when evidence that grows old counts; an approval and an acceptance do not. */
const EXPIRES_ON: Partial<Readonly<Record<GateKey, string>>> = {
  capacity_gate: '2026-11-27',
  data_gate: '2026-12-04',
  ownership_gate: '2026-12-18',
};

/** The plan of five parts, written by Max and approved by Olga; then every gate input with its evidence. */
export function tellPlanAndGates(story: Story): void {
  const { agency, tenant, tenantId, people, timeline } = story;
  const scope = tenantScope(tenantId);
  timeline.at(at(story, agency.planOn, 10), async () => {
    const plan = await people.max.call(
      'plans.create',
      { goal: tenant.goal, name: `${tenant.slug}-2026`, budgetMinor: tenant.budgetMinor },
      scope,
    );
    const sent = await people.max.call(
      'plans.submit',
      { planId: plan.id, expectedVersion: plan.version },
      scope,
    );
    timeline.at(at(story, addDays(agency.planOn, 2), 15), () =>
      people.olga.call(
        'plans.decide',
        { planId: plan.id, expectedVersion: sent.version, verdict: 'approve', notes: '' },
        scope,
      ),
    );
  });
  const gates = Object.keys(GATE_FIELDS) as GateKey[]; // the keys of a record over GateKey
  gates.forEach((gate, index) => {
    for (const field of GATE_FIELDS[gate]) {
      // Approving the plan sets it.
      if (field === 'approved') continue;
      const value = inputOf(tenant, field);
      if (value === false) continue;
      timeline.at(at(story, addDays(agency.planOn, 4 + index * 3), 11), () =>
        people.max.call(
          'gates.setInput',
          {
            gate,
            field,
            value,
            evidence: { kind: 'note', text: NOTES[gate], expiresOn: EXPIRES_ON[gate] },
          },
          scope,
        ),
      );
    }
  });
  const { regressOn } = tenant.gates;
  if (regressOn !== undefined) {
    timeline.at(at(story, regressOn, 9), () =>
      people.max.call(
        'gates.setInput',
        {
          gate: 'data_gate',
          field: 'dashboard_stable',
          value: false,
          comment: 'Two refreshes were missed',
        },
        scope,
      ),
    );
  }
}

function inputOf({ gates }: SampleTenant, field: string): boolean | number {
  if (field === 'rolling_weeks_feasible') return gates.rolling_weeks_feasible;
  if (field === 'priority_query_coverage') return gates.priority_query_coverage;
  return field === 'accepted_by_all' ? (gates.accepted_by_all ?? true) : true;
}

/** The campaign, and a cycle every Monday, every month's end and every quarter's. */
export function tellCycles(story: Story): void {
  const { agency, tenantId, people, timeline } = story;
  const scope = tenantScope(tenantId);
  timeline.at(at(story, agency.startOn, 9), async () => {
    await people.max.call('gates.check', {}, scope);
    await people.max.call('campaigns.start', {}, scope);
  });
  const run = (day: string, hour: number, cadence: Input<'cycles.run'>['cadence']) =>
    timeline.at(at(story, day, hour), async () => {
      await people.max.call('gates.check', {}, scope);
      await people.max.call('cycles.run', { cadence }, scope);
    });
  for (
    let monday = addDays(agency.startOn, 7);
    monday <= agency.lastOn;
    monday = addDays(monday, 7)
  ) {
    run(monday, 8, 'weekly');
  }
  for (const day of ['2026-07-31', '2026-08-31', '2026-09-30', agency.lastOn]) {
    run(day, 20, 'monthly');
    timeline.at(at(story, day, 21), () =>
      people.max.call('reports.saveGrowth', { window: '30d' }, scope),
    );
  }
  run('2026-09-30', 22, 'quarterly');
}

const WAY: readonly IncidentState[] = [
  'acknowledged',
  'mitigating',
  'resolved',
  'postmortem',
  'closed',
];

/** After a rollback the Owner lets the campaign go on, on the first Monday on which the rules allow it. */
export function tellResume(story: Story): void {
  const { agency, tenant, tenantId, people, timeline } = story;
  const scope = tenantScope(tenantId);
  if (!tenant.incidents.some(({ severity, to }) => severity === 'P0' && to === 'closed')) return;
  for (let monday = agency.startOn; monday <= agency.lastOn; monday = addDays(monday, 7)) {
    timeline.at(at(story, monday, 10), async () => {
      const { campaign } = await people.olga.call('campaigns.current', {}, scope);
      if (campaign?.state === 'rolled_back') {
        const goesOn = await unlessRefused(() =>
          people.olga.call('campaigns.setPaused', { paused: false }, scope),
        );
        if (!goesOn) return;
      }
      const { rows } = await people.max.call(
        'incidents.list',
        { severity: 'P0', states: ['closed'] },
        scope,
      );
      for (const { id } of rows) {
        await unlessRefused(() =>
          people.max.call('incidents.resumeTasks', { incidentId: id }, scope),
        );
      }
    });
  }
}

/** A rule stops work in the sample as it would anywhere; what it refuses is left for another day. */
export async function unlessRefused(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'rule_violation') return false;
    throw thrown;
  }
}

/** Each incident with its way through the states, an hour a step. */
export function tellIncidents(story: Story): void {
  for (const incident of story.tenant.incidents) tellIncident(story, incident);
}

function tellIncident(story: Story, incident: SampleIncident): void {
  const { tenantId, people, timeline } = story;
  const scope = tenantScope(tenantId);
  timeline.at(at(story, incident.on, incident.hour), async () => {
    let current = await people.max.call(
      'incidents.record',
      { severity: incident.severity, module: incident.module, summary: incident.summary },
      scope,
    );
    const way = WAY.filter((state) => state !== 'postmortem' || incident.severity !== 'P2');
    const steps = way.slice(0, way.indexOf(incident.to) + 1);
    steps.forEach((to, index) => {
      timeline.at(at(story, incident.on, incident.hour + 1 + index), async () => {
        if (to === 'postmortem' || (to === 'closed' && incident.severity === 'P2')) {
          current = await people.max.call('incidents.saveRecord', record(current, incident), scope);
        }
        current = await people.max.call(
          'incidents.move',
          { incidentId: current.id, expectedVersion: current.version, to },
          scope,
        );
        if (to === 'resolved' && incident.severity === 'P0') {
          await people.max.call('incidents.resumeTasks', { incidentId: current.id }, scope);
        }
      });
    });
  });
}

function record(
  current: { readonly id: string; readonly version: number },
  { rootCause = '', remediation = '', prevention = '' }: SampleIncident,
): Input<'incidents.saveRecord'> {
  return {
    incidentId: current.id,
    expectedVersion: current.version,
    rootCause,
    remediation,
    prevention,
  };
}
