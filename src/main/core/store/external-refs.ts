import type { TenantReader, TenantWriter } from './tenant-access';

/** What a thing is called somewhere else (D11). */
export interface ExternalRef {
  readonly entity: 'task' | 'incident';
  readonly entityId: string;
  readonly externalId: string;
}

/** Keeps foreign ids; an id of a source names one thing of a kind, a second one is refused by the key. */
export async function insertExternalRefs(
  writer: TenantWriter,
  source: string,
  refs: readonly ExternalRef[],
): Promise<void> {
  await writer.insert(
    'external_ref',
    refs.map((ref) => ({
      entity: ref.entity,
      entity_id: ref.entityId,
      source,
      external_id: ref.externalId,
    })),
  );
}

/** The foreign ids of one kind by our ids; bounded by what one import may hold. */
export async function externalIds(
  read: TenantReader,
  source: string,
  entity: ExternalRef['entity'],
): Promise<ReadonlyMap<string, string>> {
  const rows = await read
    .from('external_ref')
    .select(['external_ref.entity_id', 'external_ref.external_id'])
    .where('external_ref.source', '=', source)
    .where('external_ref.entity', '=', entity)
    .execute();
  return new Map(rows.map((row) => [row.entity_id, row.external_id]));
}
