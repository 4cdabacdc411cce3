import { toIso } from '../../base/days';
import { dayOf } from '../../base/zones';
import type { CycleReport } from '../../domain/reports/cycle-report';
import type { Locale } from '../../domain/tenants/tenant';
import type { TextKey } from '../catalogue';
import { text } from '../format';
import { bullets, joinBlocks } from './markdown';

/**
 * A cycle's report as Markdown (M146), in the tenant's content language; instants as ISO with Z, the day in its zone.
 * The same data always give the same text.
 */
export function cycleReportMarkdown(report: CycleReport, locale: Locale, zone: string): string {
  const say = (key: TextKey, params = {}) => text(locale, key, params);
  const { context, incidents, reason, drift } = report;
  const heading = { cadence: context.cadence, day: dayOf(context.windowEndMs, zone) };
  return joinBlocks([
    `# ${say('cycles.report.title', heading)}`,
    `## ${say('cycles.report.context')}`,
    bullets([
      `${say('cycles.report.plan')}: ${context.planName ?? say('cycles.report.noPlan')}`,
      `${say('cycles.report.decidedAt')}: ${toIso(context.decidedAtMs)}`,
      `${say('cycles.report.period')}: ${toIso(context.windowStartMs)} – ${toIso(context.windowEndMs)}`,
      `${say('cycles.report.policy')}: ${context.policyVersion}`,
    ]),
    `## ${say('cycles.report.gates')}`,
    bullets(gateLines(report, locale)),
    `## ${say('cycles.report.tracks')}`,
    bullets(trackLines(report, locale)),
    `## ${say('cycles.report.incidents')}`,
    bullets([`P0: ${incidents.p0}`, `P1: ${incidents.p1}`, `P2: ${incidents.p2}`]),
    `## ${say('cycles.report.decision')}`,
    bullets([
      `${say(`cycles.decision.${report.decision}`)} (${report.decision})`,
      `${say('cycles.report.rule', { rule: report.rule })}: ${say(`cycles.reason.${reason.code}`, reason.params)}`,
      ...(drift === undefined ? [] : [say(`cycles.drift.${drift.code}`, drift.params)]),
    ]),
    ...recoveryBlocks(report, locale),
    `## ${say('cycles.report.next')}`,
    bullets([...report.actions, ...report.extra].map((code) => say(`cycles.action.${code}`))),
  ]);
}

/** Gate lines of this and of the growth report: name, verdict, reason. */
export function gateLines(
  { gates }: Pick<CycleReport, 'gates'>,
  locale: Locale,
): readonly string[] {
  return gates.map(({ key, status, reason }) => {
    const verdict = text(locale, `cycles.report.${status}`);
    const why = text(locale, `gates.reason.${reason.code}`, reason.params);
    return `${text(locale, `gates.name.${key}`)}: ${verdict}. ${why}`;
  });
}

function trackLines({ tracks }: CycleReport, locale: Locale): readonly string[] {
  return tracks.map(({ key, track, value }) => {
    const name = `${text(locale, `cycles.track.${track}`)} · ${text(locale, `cycles.signal.${key}`)}`;
    return `${name}: ${text(locale, `cycles.trend.${value}`)}`;
  });
}

/** Only where the cycle before decided `intervene` (M147). */
function recoveryBlocks({ recovery }: CycleReport, locale: Locale): readonly string[] {
  if (recovery === undefined) return [];
  const { ordinal, verdict, trends, planned, done } = recovery;
  return [
    `## ${text(locale, 'cycles.report.recovery', { ordinal })}`,
    bullets([
      text(locale, `cycles.recovery.verdict.${verdict}`),
      ...trends.map(({ key, before, now, outcome }) =>
        text(locale, 'cycles.report.trend', {
          name: text(locale, `cycles.signal.${key}`),
          before: text(locale, `cycles.trend.${before}`),
          now: text(locale, `cycles.trend.${now}`),
          outcome: text(locale, `cycles.recovery.outcome.${outcome}`),
        }),
      ),
      text(locale, 'cycles.recovery.sprint', { planned, done }),
    ]),
  ];
}
