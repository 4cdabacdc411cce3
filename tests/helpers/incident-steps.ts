import type { Input, Output } from '@shared/contract';
import { countRows } from './stored-events';
import type { TestAgency } from './test-core';

type Incident = Output<'incidents.get'>;

export function record(
  { owner, scope }: TestAgency,
  input: Partial<Input<'incidents.record'>> = {},
) {
  return owner.call(
    'incidents.record',
    {
      severity: 'P0',
      module: 'technical_foundation',
      summary: 'Checkout answers with errors',
      ...input,
    },
    scope,
  );
}

export function move(
  { owner, scope }: TestAgency,
  { id, version }: Incident,
  to: Incident['state'],
) {
  return owner.call(
    'incidents.move',
    { incidentId: id, expectedVersion: version, to, note: '' },
    scope,
  );
}

export async function walk(agency: TestAgency, incident: Incident, ...states: Incident['state'][]) {
  let at = incident;
  for (const to of states) at = await move(agency, at, to);
  return at;
}

/** How many tasks of a tenant are blocked now, read beside the core. */
export function countBlocked({ core }: TestAgency, tenantId: string): number {
  return countRows(core, `task WHERE state = 'blocked' AND tenant_id = '${tenantId}'`);
}
