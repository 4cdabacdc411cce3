import type { Coded } from '@shared/base/coded';
import type { Output } from '@shared/contract';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { isTextKey, text } from '@shared/i18n/format';
import { refuse } from '../refuse';
import type { TenantContext } from '../rpc/context';
import type { Uploads } from '../store/uploads';
import { compareValues } from './compare-values';
import type { ImportUnderWay } from './imports-under-way';
import { type ReadFile, readFile, type Settings } from './read-file';
import { saveValues } from './save-values';

/** Records the file whole, in one transaction, or refuses it whole. A file that tells nothing new writes nothing. */
export async function confirmImport(
  context: TenantContext,
  uploads: Uploads,
  one: ImportUnderWay,
  settings: Settings,
  leaveOutRefused: boolean,
): Promise<Output<'metrics.confirmImport'>> {
  const { id, file, steps } = one;
  const observedAtMs = settings.observedAtMs ?? context.nowMs;
  if (observedAtMs > context.nowMs) throw refuse('invalid_input', 'import_from_future');
  const read = await readFile(context, one, settings);
  requireReady(context, read, leaveOutRefused);
  const { values, headers } = read;
  const refused = values.rows.refused;
  const counts = await compareValues(context.read, values.sheet, settings.source, steps);
  if (counts.unchanged === values.sheet.size) {
    return { recorded: 0, unchanged: counts.unchanged, conflicts: 0, refused };
  }
  const sha256 = uploads.hashOf(id);
  if (sha256 === undefined) throw refuse('not_found', 'import_gone');
  // The bytes lie in their place before the rows that name them commit; a write that fails leaves them to the collector.
  uploads.keep(id, sha256, context.nowMs);
  const kept = { name: file.name, bytes: file.bytes, sha256, mediaType: 'text/csv' };
  const { source, tier } = settings;
  const input = { file: kept, source, tier, observedAtMs, headers, choices: settings };
  const saved = await context.services.store.writeTenant(
    { ...context.acting, via: 'import' },
    context.tenantId,
    (writer) => saveValues(writer, input, values, steps),
  );
  return { ...saved, refused };
}

function requireReady(
  { profile }: TenantContext,
  { questions, values }: ReadFile,
  leaveOutRefused: boolean,
): void {
  const [question] = questions;
  if (question !== undefined) {
    const why = sentence(profile.locale, 'measures.question', question);
    throw refuse('rule_violation', 'import_unanswered', { question: question.code, why });
  }
  const [first] = values.refused;
  if (first !== undefined && !leaveOutRefused) {
    const { line, why } = first;
    throw refuse('rule_violation', 'import_rows_refused', {
      count: values.rows.refused,
      line,
      problem: why.code,
      why: sentence(profile.locale, 'measures.row', why),
    });
  }
  if (values.sheet.size === 0) throw refuse('invalid_input', 'import_no_values');
}

/** A reason inside another sentence, in the language of who asked. */
function sentence(
  locale: TenantContext['profile']['locale'],
  prefix: string,
  { code, params }: Coded,
): string {
  const key = `${prefix}.${code}`;
  if (!isTextKey(key)) throw new Error(`No text is called '${key}'`);
  const metric = METRIC_KEYS.find((each) => each === params.metric);
  return text(locale, key, {
    ...params,
    ...(metric && { metric: text(locale, `metrics.name.${metric}`) }),
  });
}
