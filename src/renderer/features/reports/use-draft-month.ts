import { tenantScope } from '@shared/rpc/client';
import { useRpc } from '../../rpc/rpc-context';
import type { MonthLine } from './month-line';
import type { MonthWorks } from './use-month-work';

/** Drafts the month of some tenants one after the other, each on its own. */
export function useDraftMonth(month: string, works: MonthWorks) {
  const { client } = useRpc();
  return (lines: readonly MonthLine[]) =>
    works.run(lines, 'drafting', ({ tenantId }) =>
      client.call('readouts.draft', { month }, tenantScope(tenantId)),
    );
}
