import type { Output } from '@shared/contract';
import {
  bandOf,
  OUTCOME_BANDS,
  outlookVerdict,
  plannedBand,
  preconditions,
} from '@shared/domain/gates/outlook';
import { measuresOf } from '../metrics/measures';
import { countCoverage } from '../store/clusters';
import { openConflictsByMeasure } from '../store/measure-list';
import { tasksByModule } from '../store/overview-facts';
import type { TenantReader } from '../store/tenant-access';
import { readTierHolds } from '../tasks/tier-holds';
import { readGateEvaluation } from './read-gates';
import { readThroughput } from './throughput';

/** A month, as the bands count sessions (M170). */
const MONTH_DAYS = 30;

/** The preconditions and the band that may be planned for, out of what is stored; unknown stays unknown (M127, M170). */
export async function readOutlook(
  read: TenantReader,
  nowMs: number,
): Promise<Output<'gates.outlook'>> {
  const throughput = await readThroughput(read, nowMs);
  const { measures } = await measuresOf(read, { nowMs, windowDays: MONTH_DAYS });
  const of = (key: string) => measures.find((measure) => measure.key === key);
  const { gates } = await readGateEvaluation(read, nowMs);
  const holds = await readTierHolds(read, nowMs);
  const authority = (await tasksByModule(read)).filter(
    ({ module }) => module === 'authority_growth',
  );
  const conflicts = await openConflictsByMeasure(read);
  const states = preconditions({
    coverage: await countCoverage(read),
    provenWeeks: throughput.completions.length === 0 ? undefined : throughput.proven,
    brokenStructure: String(holds.performance_core[0]?.params['refs'] ?? ''),
    technicalScore: of('seo_score')?.current?.value ?? undefined,
    authority: {
      finished: throughput.completions.filter(({ module }) => module === 'authority_growth').length,
      open: authority.reduce((sum, { count }) => sum + count, 0),
    },
    dataGatePasses: gates.some(({ key, status }) => key === 'data_gate' && status === 'pass'),
    openConflicts: [...conflicts.values()].reduce((sum, count) => sum + count, 0),
  });
  const sessions = of('sessions')?.current;
  const verdict = outlookVerdict(states);
  const current = bandOf(sessions?.value ?? undefined);
  return {
    throughput: { weeks: throughput.weeks.map((week) => ({ ...week })), proven: throughput.proven },
    preconditions: states.map(({ key, state, reason }) => ({
      key,
      state,
      reason: { code: reason.code, params: { ...reason.params } },
    })),
    verdict,
    sessions: sessions?.value ?? null,
    band: current ?? null,
    planned: plannedBand(current, verdict),
    bands: OUTCOME_BANDS.map(({ key, from, to }) => ({ key, from, to: to ?? null })),
  };
}
