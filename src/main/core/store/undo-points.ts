import type { TenantReader } from './tenant-access';

/** A change that was published and can be taken back. */
export interface PublishedChange {
  readonly id: string;
  readonly title: string;
  readonly capturedAtMs: number;
  readonly state: string;
}

/** Changes published since an instant, newest first, at most 200: what a P0 may roll back (M176, D14). */
export async function publishedSince(
  read: TenantReader,
  sinceMs: number,
): Promise<readonly PublishedChange[]> {
  return read
    .from('undo_point')
    .select(['id', 'title', 'captured_at_ms as capturedAtMs', 'state'])
    .where('kind', '=', 'published')
    .where('captured_at_ms', '>=', sinceMs)
    .orderBy('captured_at_ms', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}
