import { refuse } from '../refuse';
import type { InstallWriter } from '../store/store';
import { findTenantBySlug } from '../store/tenants';

/** Refuses a slug that another tenant has; says only that it is taken, not by whom. */
export async function requireFreeSlug(
  writer: Pick<InstallWriter, 'db'>,
  slug: string,
  ownId: string | undefined,
): Promise<void> {
  const taken = await findTenantBySlug(writer, slug);
  if (taken === undefined || taken.id === ownId) return;
  throw refuse('rule_violation', 'slug_taken', { slug });
}
