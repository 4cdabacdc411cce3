import type { GateEvaluation } from '@shared/domain/gates/evaluate-gates';
import { type GateRemediation, remediationOf } from '@shared/domain/gates/remediation';
import { tierOf } from '@shared/domain/roles/module';
import type { Locale } from '@shared/domain/tenants/tenant';
import { text } from '@shared/i18n/format';
import { insertTasks, listOpenTaskRefs } from '../store/tasks';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';

/** How a remediation task names the gate and the reason it repairs. */
function remediationRef({ gate, code }: GateRemediation): string {
  return `${gate}:${code}`;
}

/** What the failing gates ask for, each with the open task that does it, if there is one (M121). */
export async function listRemediation(
  read: TenantReader,
  evaluation: GateEvaluation,
): Promise<readonly (GateRemediation & { readonly taskId: string | undefined })[]> {
  const open = await listOpenTaskRefs(read, 'gate');
  return remediationOf(evaluation).map((item) => ({
    ...item,
    taskId: open.get(remediationRef(item)),
  }));
}

/** Makes a draft for every remediation that no open task does yet; answers the new tasks' ids. */
export async function createRemediationTasks(
  writer: TenantWriter,
  evaluation: GateEvaluation,
): Promise<readonly string[]> {
  const missing = (await listRemediation(writer, evaluation)).filter(
    ({ taskId }) => taskId === undefined,
  );
  if (missing.length === 0) return [];
  const { content_locale: locale } = await getTenant(writer);
  return insertTasks(
    writer,
    missing.map((item) => {
      const title = text(locale, `gates.remediation.${item.code}`, item.params);
      const signal = signalOf(item, locale);
      return {
        title,
        acceptanceSignal: signal,
        track: 'none',
        module: item.module,
        tier: tierOf(item.module),
        accountableRole: item.role,
        source: 'gate',
        sourceRef: remediationRef(item),
        searchTitle: title,
        searchBody: signal,
      };
    }),
  );
}

/** The repair is done when the gate's own evidence exists. */
function signalOf({ gate }: GateRemediation, locale: Locale): string {
  return text(locale, `gates.evidenceFor.${gate}`);
}
