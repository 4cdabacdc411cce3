import { toIso } from '../../base/days';
import { DECISIONS } from '../../domain/cycles/cycle';
import type { GrowthSummary } from '../../domain/reports/growth-summary';
import type { Locale } from '../../domain/tenants/tenant';
import type { TextKey } from '../catalogue';
import { text } from '../format';
import { gateLines } from './cycle-report-markdown';
import { bullets, joinBlocks } from './markdown';

/** The management summary as Markdown (M180); `fellBack` adds the line that the window was not understood (Q16). */
export function growthReportMarkdown(
  summary: GrowthSummary & { readonly fellBack?: boolean },
  locale: Locale,
): string {
  const say = (key: TextKey, params = {}) => text(locale, key, params);
  const days = summary.windowDays;
  const failing = summary.gates.filter((gate) => gate.status === 'fail').length;
  const verdict =
    failing === 0
      ? say('reports.growth.gatesPassed')
      : say('reports.growth.gatesFailed', { count: failing });
  const { p0, p1, p2 } = summary.incidents;
  return joinBlocks([
    `# ${say('reports.growth.title', { days })}`,
    bullets([
      `${say('reports.growth.made')}: ${toIso(summary.windowEndMs)}`,
      `${say('reports.growth.period')}: ${toIso(summary.windowStartMs)} – ${toIso(summary.windowEndMs)}`,
      ...(summary.fellBack === true ? [say('reports.growth.fellBack', { days })] : []),
    ]),
    `## ${say('reports.growth.gates')}`,
    `${verdict}.`,
    bullets(gateLines(summary, locale)),
    `## ${say('reports.growth.decisions')}`,
    bullets(
      DECISIONS.map((code) => `${say(`cycles.decision.${code}`)}: ${summary.decisions[code]}`),
    ),
    `## ${say('reports.growth.incidents')}`,
    bullets([`P0: ${p0}`, `P1: ${p1}`, `P2: ${p2}`]),
    `## ${say('reports.growth.recommendations')}`,
    bullets(summary.recommendations.map((code) => say(`reports.recommendation.${code}`))),
  ]);
}
