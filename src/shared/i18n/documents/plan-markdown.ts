import type { NotepadSection } from '../../domain/plans/plan';
import type { PlanGoal, PlanParts } from '../../domain/plans/plan-parts';
import { wavesOf } from '../../domain/plans/waves';
import type { Locale } from '../../domain/tenants/tenant';
import type { TextKey } from '../catalogue';
import { text } from '../format';
import { bullets, checkboxes, joinBlocks, oneLine, table } from './markdown';

/**
 * A plan as Markdown (M26): all five parts under the tenant's headings, trimmed.
 *
 * The same parts, name and language always give the same text, so a file can be compared with the stored plan.
 */
export function planMarkdown(parts: PlanParts, name: string, locale: Locale): string {
  const say = (key: TextKey, params = {}) => text(locale, key, params);
  const { dualTrack, cadenceIncident } = parts;
  return joinBlocks([
    `# ${oneLine(say('plans.md.title', { name }))}`,
    `## ${say('plans.md.goal')}`,
    parts.goal.statement,
    bullets(goalLines(parts.goal, locale)),
    `## ${say('plans.md.gates')}`,
    checkboxes(parts.gateChecklist),
    `## ${say('plans.md.roles')}`,
    table(
      [say('plans.md.role'), say('plans.md.responsibility'), say('plans.md.deliverable')],
      parts.roleMatrix.map((row) => [row.role, row.responsibility, row.deliverable]),
    ),
    `## ${say('plans.md.tracks')}`,
    `### ${say('plans.md.visibility')}`,
    checkboxes(dualTrack.visibility),
    `### ${say('plans.md.quality')}`,
    checkboxes(dualTrack.quality),
    ...workBlocks(parts, locale),
    `## ${say('plans.md.cadence')}`,
    bullets(cadenceIncident.cadence),
    `## ${say('plans.md.incidents')}`,
    bullets(cadenceIncident.incidents),
    `## ${say('plans.md.checklist')}`,
    checkboxes(cadenceIncident.checklist),
  ]);
}

/** A plan's text followed by the sections of its notepad that hold something (M27); word for word. */
export function planExport(
  markdown: string,
  notepad: readonly { readonly section: NotepadSection; readonly text: string }[],
  locale: Locale,
): string {
  const pages = notepad.filter((page) => page.text.trim() !== '');
  if (pages.length === 0) return markdown;
  return joinBlocks([
    markdown,
    `## ${text(locale, 'plans.page.notepad')}`,
    ...pages.flatMap((page) => [`### ${text(locale, `plans.notepad.${page.section}`)}`, page.text]),
  ]);
}

/**
 * The deliverables by wave, each with its owner and what it waits for (M25); nothing for a plan without any, whose
 * text stays what was approved.
 */
function workBlocks({ work }: PlanParts, locale: Locale): readonly string[] {
  const order = wavesOf(work);
  if (work.length === 0 || !order.ok) return [];
  const byKey = new Map(work.map((each) => [each.key, each]));
  const rows = order.waves.flatMap((keys, wave) =>
    keys.flatMap((key) => {
      const each = byKey.get(key);
      if (each === undefined) return [];
      const after = each.after.map((other) => byKey.get(other)?.title ?? other).join(', ');
      return [[String(wave + 1), each.title, each.role, after]];
    }),
  );
  const heads = ['wave', 'work', 'owner', 'after'] as const;
  return [
    `## ${text(locale, 'plans.md.waves')}`,
    table(
      heads.map((head) => text(locale, `plans.md.waves.${head}`)),
      rows,
    ),
  ];
}

/** What of the goal was filled in; figures as they were typed, for a machine reads them back. */
function goalLines(goal: PlanGoal, locale: Locale): readonly string[] {
  const lines: readonly (readonly [TextKey, string | number | undefined])[] = [
    ['plans.md.kind', text(locale, `plans.goalKind.${goal.kind}`)],
    ['plans.md.metric', goal.metricKey],
    ['plans.md.baseline', goal.baseline],
    ['plans.md.target', goal.target],
    ['plans.md.dueOn', goal.dueOn],
    ['plans.md.inScope', goal.inScope],
    ['plans.md.outOfScope', goal.outOfScope],
    ['plans.md.channels', goal.channels],
    ['plans.md.acceptance', goal.acceptance],
  ];
  return lines
    .filter(([, value]) => value !== undefined && String(value).trim() !== '')
    .map(([key, value]) => `${text(locale, key)}: ${String(value)}`);
}
