import type { Parsed } from '@shared/contract';
import { freeSlug, nextColourSlot, slugOf } from '@shared/domain/tenants/naming';
import { SLUG_PATTERN } from '@shared/domain/tenants/tenant';
import { refuse } from '../refuse';
import type { InstallContext } from '../rpc/context';
import { rolesOf, saveMembership } from '../store/memberships';
import type { InstallWriter } from '../store/store';
import { findTenantBySlug, insertTenant, listSlugs } from '../store/tenants';
import { findWorkspaceImport } from '../store/workspace-files';
import type { ImportTarget, ImportUnderWay } from './imports-under-way';

/** A tenant that there is. */
export type ExistingTarget = Extract<ImportTarget, { kind: 'existing' }>;

/** Decides where a folder goes and whether this person may put it there (M48). */
export async function targetOf(
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

/** The tenant that holds exactly this folder already: the target itself, or one of the name that a new one would get. */
export async function holderOf(
  { read, profile }: InstallContext,
  target: ImportTarget,
  contentHash: string,
): Promise<ExistingTarget | undefined> {
  const candidate = target.kind === 'existing' ? target : await namesake({ read, profile }, target);
  if (candidate === undefined) return undefined;
  const before = await findWorkspaceImport(read.forTenant(candidate.tenantId));
  return before?.contentHash === contentHash ? candidate : undefined;
}

/** The tenant whose slug a new one's name gives, if this person owns it; a slug that was asked for is meant. */
async function namesake(
  { read, profile }: Pick<InstallContext, 'read' | 'profile'>,
  target: Extract<ImportTarget, { kind: 'new' }>,
): Promise<ExistingTarget | undefined> {
  if (target.slug !== undefined) return undefined;
  const slug = slugOf(target.name);
  const found = await findTenantBySlug(read, slug);
  if (found === undefined) return undefined;
  const role = (await rolesOf(read, profile.id)).get(found.id);
  return role === 'owner' ? { kind: 'existing', tenantId: found.id, slug } : undefined;
}

/** The target's id inside the transaction; a new tenant is made there, so that a failed import makes none. */
export async function openTenant(
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

function slugTaken(slug: string): Error {
  return refuse('rule_violation', 'slug_taken', { slug });
}

/** Another folder never goes into a tenant that has data; names one that is free (Q26). */
export async function tenantInUse(
  { read }: InstallContext,
  { folder }: ImportUnderWay,
  slug: string,
): Promise<Error> {
  const name = folder.split(/[/\\]/).findLast((part) => part !== '' && !part.startsWith('.'));
  const suggestion = freeSlug(slugOf(name ?? slug), await listSlugs(read));
  return refuse('rule_violation', 'workspace_tenant_in_use', { slug, suggestion });
}
