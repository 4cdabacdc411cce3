import type { Coded } from '@shared/base/coded';
import type { Output, Parsed } from '@shared/contract';
import { freeSlug, nextColourSlot, slugOf } from '@shared/domain/tenants/naming';
import { SLUG_PATTERN } from '@shared/domain/tenants/tenant';
import { EMPTY_TALLY, folderSizeProblem } from '@shared/domain/workspace/folder-limits';
import { isTextKey, text } from '@shared/i18n/format';
import { refuse } from '../refuse';
import type { Handlers, InstallContext, Services } from '../rpc/context';
import { rolesOf, saveMembership } from '../store/memberships';
import type { InstallWriter } from '../store/store';
import { findTenantBySlug, insertTenant, listSlugs } from '../store/tenants';
import { findWorkspaceImport, holdsData } from '../store/workspace-files';
import { exportPage } from './export-page';
import { type ImportCounts, importWorkspace } from './import-workspace';
import {
  createImports,
  type ImportsUnderWay,
  type ImportTarget,
  type ImportUnderWay,
  refuseSize,
} from './imports-under-way';
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

/** Workspaces in and out (Q26): read whole, stored in one transaction or not at all. */
export function workspaceHandlers() {
  // One core makes these handlers once; the imports live and end with it.
  let open: ImportsUnderWay | undefined;
  const importsOf = ({ dataFolder, newId, clock }: Services): ImportsUnderWay => {
    open ??= createImports({ dataFolder, newId, nowMs: () => clock.nowMs() });
    return open;
  };

  return {
    'workspace.beginImport': async (context, input) => {
      const tally = { ...EMPTY_TALLY, files: input.files, bytes: input.bytes };
      refuseSize(folderSizeProblem(tally));
      const target = await targetOf(context, input);
      const importId = importsOf(context.services).begin({
        profileId: context.profile.id,
        folder: input.folder,
        target,
        announcedFiles: input.files,
      });
      return { importId };
    },

    'workspace.addFile': async ({ services, profile }, { importId, path, text: piece, last }) => {
      const imports = importsOf(services);
      const one = imports.get(importId, profile.id);
      try {
        return { receivedBytes: one.addPiece(path, piece, last) };
      } catch (thrown) {
        // A folder that is refused leaves nothing on the disk.
        imports.end(importId);
        throw thrown;
      }
    },

    'workspace.finishImport': async (context, { importId }) => {
      const imports = importsOf(context.services);
      const one = imports.get(importId, context.profile.id);
      try {
        return await finish(context, one);
      } finally {
        imports.end(importId);
      }
    },

    'workspace.abandonImport': async ({ services, profile }, { importId }) => {
      const imports = importsOf(services);
      imports.get(importId, profile.id);
      imports.end(importId);
      return { done: true };
    },

    'workspace.export': async (context, input) => exportPage(context, input),
  } satisfies Partial<Handlers>;
}

/** Decides where a folder goes and whether this person may put it there (M48). */
async function targetOf(
  { read, profile }: InstallContext,
  input: Parsed<'workspace.beginImport'>,
): Promise<ImportTarget> {
  const { tenantSlug: slug, tenantName } = input;
  if (slug !== null && !SLUG_PATTERN.test(slug)) {
    throw refuse('invalid_input', 'workspace_slug', { slug });
  }
  const existing = slug === null ? undefined : await findTenantBySlug(read, slug);
  if (existing !== undefined && slug !== null) {
    const role = (await rolesOf(read, profile.id)).get(existing.id);
    if (role === 'owner') return { kind: 'existing', tenantId: existing.id, slug };
    if (role !== undefined) {
      throw refuse('forbidden', 'workspace_needs_owner', { slug }, { needs: 'owner', has: role });
    }
    // A tenant that one is no member of reads as absent; only whoever may make tenants hears that a slug is taken.
    if (profile.isAdmin) throw slugTaken(slug);
  }
  if (!profile.isAdmin) {
    throw refuse('forbidden', 'workspace_needs_admin', {}, { needs: 'install_admin' });
  }
  const name = tenantName ?? slug ?? undefined;
  if (name === undefined) throw refuse('invalid_input', 'workspace_name_missing');
  return { kind: 'new', slug: slug ?? undefined, name };
}

async function finish(context: InstallContext, one: ImportUnderWay): Promise<Imported> {
  const { services, acting, read } = context;
  const { target } = one;
  const files = workspaceFiles(one.texts());
  if (target.kind === 'existing') {
    const reader = read.forTenant(target.tenantId);
    const before = await findWorkspaceImport(reader);
    if (before?.contentHash === contentHashOf(files)) return unchanged(target);
    if (await holdsData(reader)) throw await tenantInUse(context, one, target.slug);
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

/** The target's id inside the transaction; a new tenant is made there, so that a failed import makes none. */
async function openTenant(
  writer: InstallWriter,
  { profile }: InstallContext,
  target: ImportTarget,
): Promise<{ readonly tenantId: string; readonly slug: string }> {
  if (target.kind === 'existing') return target;
  const slugs = await listSlugs(writer);
  if (target.slug !== undefined && slugs.has(target.slug)) throw slugTaken(target.slug);
  const slug = target.slug ?? freeSlug(slugOf(target.name), slugs);
  const tenantId = await insertTenant(writer, {
    name: target.name,
    slug,
    zone: 'UTC',
    holidayRegion: 'BR',
    contentLocale: profile.locale,
    currency: 'BRL',
    colourSlot: nextColourSlot(slugs.size),
  });
  await saveMembership(writer.forTenant(tenantId), profile.id, 'owner', []);
  return { tenantId, slug };
}

function unchanged({ tenantId, slug }: Extract<ImportTarget, { kind: 'existing' }>): Imported {
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

function slugTaken(slug: string): Error {
  return refuse('rule_violation', 'slug_taken', { slug });
}

/** Another folder never goes into a tenant that has data; names one that is free (Q26). */
async function tenantInUse(
  { read }: InstallContext,
  { folder }: ImportUnderWay,
  slug: string,
): Promise<Error> {
  const name = folder.split(/[/\\]/).findLast((part) => part !== '' && !part.startsWith('.'));
  const suggestion = freeSlug(slugOf(name ?? slug), await listSlugs(read));
  return refuse('rule_violation', 'workspace_tenant_in_use', { slug, suggestion });
}
