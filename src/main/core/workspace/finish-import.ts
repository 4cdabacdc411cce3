import type { Coded } from '@shared/base/coded';
import type { Output } from '@shared/contract';
import { isTextKey, text } from '@shared/i18n/format';
import type { InstallContext } from '../rpc/context';
import { holdsData } from '../store/workspace-files';
import { type ExistingTarget, holderOf, openTenant, tenantInUse } from './import-target';
import { type ImportCounts, importWorkspace } from './import-workspace';
import type { ImportUnderWay } from './imports-under-way';
import { contentHashOf, parseWorkspace, workspaceFiles } from './parse-workspace';
import type { Workspace } from './workspace';

type Imported = Output<'workspace.finishImport'>;

const NO_COUNTS: ImportCounts = {
  plans: 0,
  gates: 0,
  metrics: 0,
  tasks: 0,
  incidents: 0,
  cycles: 0,
  reports: 0,
  notepads: 0,
  otherFiles: 0,
};

/** Reads a folder whole, then stores it in one transaction, or nothing of it (Q26). */
export async function finishImport(
  context: InstallContext,
  one: ImportUnderWay,
): Promise<Imported> {
  const { services, acting, read } = context;
  const { target } = one;
  const files = workspaceFiles(one.texts());
  const holder = await holderOf(context, target, contentHashOf(files));
  if (holder !== undefined) return unchanged(holder);
  if (target.kind === 'existing' && (await holdsData(read.forTenant(target.tenantId)))) {
    throw await tenantInUse(context, one, target.slug);
  }
  const workspace = parseWorkspace(files);
  const stored = await services.store.write({ ...acting, via: 'import' }, async (writer) => {
    const { tenantId, slug } = await openTenant(writer, context, target);
    const tenant = writer.forTenant(tenantId);
    if (await holdsData(tenant)) throw await tenantInUse(context, one, slug);
    return { tenantId, slug, counts: await importWorkspace(tenant, workspace, one.folder) };
  });
  return {
    tenantId: stored.tenantId,
    tenant: stored.slug,
    created: target.kind === 'new',
    unchanged: false,
    counts: stored.counts,
    skipped: skippedOf(context, workspace),
  };
}

function unchanged({ tenantId, slug }: ExistingTarget): Imported {
  return {
    tenantId,
    tenant: slug,
    created: false,
    unchanged: true,
    counts: NO_COUNTS,
    skipped: [],
  };
}

function skippedOf({ profile }: InstallContext, { skipped }: Workspace): Imported['skipped'] {
  return skipped.map(({ path, reason }) => ({
    path,
    reason: sentence(profile.locale, reason),
    why: { code: reason.code, params: { ...reason.params } },
  }));
}

function sentence(locale: InstallContext['profile']['locale'], { code, params }: Coded): string {
  if (!isTextKey(code)) throw new Error(`No text is called '${code}'`);
  return text(locale, code, params);
}
