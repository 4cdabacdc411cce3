import type { Output } from '@shared/contract';
import { type CycleRow, countImported, loggedDecisions, nativeCyclesAfter } from '../store/cycles';
import { frozenReports } from '../store/frozen-reports';
import type { InstallReader } from '../store/store';
import type { TenantReader } from '../store/tenant-access';
import type { ChainProblem } from '../store/verify-events';
import { type Difference, type Kept, recomputeCycle } from './recompute';

const PAGE = 200;
const MOST_TOLD = 200;

/** What the log and the shelves keep of some decisions. */
export async function keptOf(
  read: TenantReader,
  rows: readonly CycleRow[],
): Promise<(row: CycleRow) => Kept> {
  const log = await loggedDecisions(
    read,
    rows.map(({ id }) => id),
  );
  const reports = await frozenReports(
    read,
    rows.flatMap(({ report_id }) => report_id ?? []),
  );
  return (row) => ({
    announced: log.get(row.id)?.payloadJson,
    report: row.report_id === null ? undefined : reports.get(row.report_id),
  });
}

interface Replayed {
  readonly row: CycleRow;
  readonly differences: readonly Difference[];
}

/** Makes every native decision of a tenant again, page by page in the order of ids; reads only (M192). */
async function* replayTenant(read: TenantReader): AsyncGenerator<Replayed> {
  let after = '';
  for (;;) {
    const page = await nativeCyclesAfter(read, after, PAGE);
    const kept = await keptOf(read, page);
    for (const row of page) {
      const again = recomputeCycle(row, kept(row));
      yield { row, differences: again?.differences ?? [NO_SNAPSHOT] };
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

const NO_SNAPSHOT: Difference = { code: 'snapshot_unreadable', stored: '', now: '' };

/** The summary of a tenant's replay: how many came out the same, and each that did not. */
export async function replayAll(read: TenantReader): Promise<Output<'cycles.replayAll'>> {
  const different: Output<'cycles.replayAll'>['different'] = [];
  let decisions = 0;
  let same = 0;
  for await (const { row, differences } of replayTenant(read)) {
    decisions += 1;
    if (differences.length === 0) same += 1;
    else {
      const { id: cycleId, ordinal, cadence } = row;
      different.push({ cycleId, ordinal, cadence, differences: [...differences] });
    }
  }
  return {
    decisions,
    same,
    imported: await countImported(read),
    different: different.reverse().slice(0, MOST_TOLD),
  };
}

/**
 * Recomputes every native decision of the install and compares it with its row and with the event that announced it;
 * reads only. For `install.verify` (M192): an imported cycle has nothing to recompute.
 */
export async function recomputeAll(
  read: InstallReader,
): Promise<{ readonly decisions: number; readonly problems: readonly ChainProblem[] }> {
  const problems: ChainProblem[] = [];
  let decisions = 0;
  const tenants = await read.db.selectFrom('tenant').select('id').orderBy('id').execute();
  for (const { id: tenantId } of tenants) {
    for await (const { row, differences } of replayTenant(read.forTenant(tenantId))) {
      decisions += 1;
      for (const each of differences) {
        problems.push({ seq: null, tenantId, problem: `cycle ${row.id}: ${sentenceOf(each)}` });
      }
    }
  }
  return { decisions, problems };
}

function sentenceOf({ code, stored, now }: Difference): string {
  switch (code) {
    case 'snapshot_changed':
      return 'its snapshot was changed';
    case 'snapshot_unreadable':
      return 'its snapshot cannot be read';
    case 'decision':
      return `it says ${stored}, its snapshot gives ${now}`;
    case 'report_missing':
      return 'its report is gone';
    case 'announced':
      return 'it is not what its event announced';
    default:
      return `its ${code} does not follow from its snapshot`;
  }
}
