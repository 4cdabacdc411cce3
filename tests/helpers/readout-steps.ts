import { addDays, daysOfMonth } from '@shared/base/days';
import { METRICS, type MetricKey } from '@shared/domain/metrics/metric';
import { INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import type { PrintInput, PrintOutput } from '../../src/main/core/ports';
import type { TestAgency } from './test-core';

/** A printer that keeps what it is asked to print. */
export function keepingPrinter() {
  const asked: PrintInput[] = [];
  return {
    asked,
    print: async (input: unknown): Promise<PrintOutput> => {
      const { documents } = input as PrintInput; // what the core sends to this port
      asked.push({ documents });
      return {
        pdfs: documents.map(({ html }) => ({
          base64: Buffer.from(`%PDF-1.7 ${html.length}`).toString('base64'),
          pages: 5,
        })),
      };
    },
  };
}

/** One value of a measure for a week of October 2026. */
export function weekOf(key: MetricKey, valueText = '50', source = 'GA4', fromOn = '2026-10-05') {
  return { key, fromOn, toOn: addDays(fromOn, 6), valueText, source };
}

/** A value of every measure for the whole month, but those left out. */
export async function recordMonth(
  client: RpcClient,
  scope: Scope,
  month: string,
  without: readonly MetricKey[] = [],
): Promise<void> {
  const values = { ratio: '0.8', rating: '4.5', count: '40', money: '4000', score: '80' } as const;
  const observations = METRICS.filter(({ key }) => !without.includes(key)).map(({ key, unit }) => ({
    key,
    ...daysOfMonth(month),
    valueText: values[unit],
    source: 'GA4',
  }));
  await client.call('observations.record', { observations }, scope);
}

/** From nothing to an approved readout, by the only Owner. */
export async function approvedReadout(client: RpcClient, scope: Scope, month: string) {
  const draft = await client.call('readouts.draft', { month }, scope);
  const sent = await client.call(
    'readouts.move',
    { reportId: draft.id, expectedVersion: draft.version, to: 'in_review' },
    scope,
  );
  return client.call(
    'readouts.approve',
    { reportId: draft.id, expectedVersion: sent.version },
    scope,
  );
}

/** Another tenant of the agency, with the Owner as its member. */
export async function secondTenant({ owner }: TestAgency, name: string) {
  const { id } = await owner.call('tenants.create', { name, zone: 'America/Sao_Paulo' }, INSTALL);
  return { id, scope: tenantScope(id) };
}
