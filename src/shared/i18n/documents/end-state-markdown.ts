import { toIso } from '../../base/days';
import type { Artifact, EndState, EndStateLine } from '../../domain/reports/end-state';
import type { Locale } from '../../domain/tenants/tenant';
import { isTextKey, text } from '../format';
import { evidenceLine, type Say } from './health-words';
import { bullets, joinBlocks, table } from './markdown';

/** Most records a line names one by one; the frozen data holds all of them. */
const NAMED_RECORDS = 5;

const FORMATS = { instant: toIso, day: (day: string) => day };

/** A line as a sentence, in the reader's language. */
export function endStateLine(say: Say, line: Pick<EndStateLine, 'code' | 'params'>): string {
  return evidenceLine(say, FORMATS, 'endState.line', line);
}

/** What a record is called; a cycle by its cadence and number, a value and a conflict by their measure and days. */
export function artifactName(say: Say, { kind, label }: Omit<Artifact, 'id'>): string {
  if (kind === 'gate_check') return say('endState.artifact.gate_check');
  if (kind === 'report') return `${say('reports.kind.summary')} ${label}`;
  const [, head = '', tail = ''] = /^(\w+)([ ,].*)$/.exec(label) ?? [];
  const key = kind === 'cycle' ? `reports.kind.${head}` : `metrics.name.${head}`;
  return isTextKey(key) ? say(key) + tail : label;
}

/** The acceptance as Markdown (M185): every line with the ids of the records that it rests on. */
export function endStateMarkdown(found: EndState, locale: Locale): string {
  const say: Say = (key, params = {}) => text(locale, key, params);
  const stateOf = (state: EndState['state']) => say(`endState.state.${state}`);
  return joinBlocks([
    `# ${say('endState.doc.title', { days: found.windowDays, state: stateOf(found.state) })}`,
    bullets([
      `${say('endState.doc.period')}: ${toIso(found.windowStartMs)} – ${toIso(found.windowEndMs)}`,
      ...found.parts.map(
        ({ dimension, state }) => `${say(`endState.dimension.${dimension}`)}: ${stateOf(state)}`,
      ),
    ]),
    ...found.parts.flatMap(({ dimension, state, lines }) => [
      `## ${say(`endState.dimension.${dimension}`)}`,
      `${say('endState.doc.verdict')}: ${stateOf(state)}. ${say(`endState.about.${dimension}`)}`,
      table(
        [say('endState.line'), say('endState.verdict'), say('endState.records')],
        lines.map((line) => [
          endStateLine(say, line),
          say(`health.state.${line.state}`),
          recordsOf(say, line.artifacts),
        ]),
      ),
    ]),
  ]);
}

function recordsOf(say: Say, artifacts: readonly Artifact[]): string {
  if (artifacts.length === 0) return say('endState.artifact.none');
  const named = artifacts
    .slice(0, NAMED_RECORDS)
    .map((artifact) => `${artifactName(say, artifact)} (${artifact.id})`);
  const more = artifacts.length - named.length;
  return [...named, ...(more > 0 ? [say('endState.artifact.more', { count: more })] : [])].join(
    '; ',
  );
}
