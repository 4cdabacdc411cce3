import type { StoredWorkspaceFile } from '../store/workspace-files';

/** What became of each file, by its path: the entity it feeds. */
export type FedFiles = Map<string, Pick<StoredWorkspaceFile, 'entity' | 'entityId'>>;

/** The id of something that was stored a moment ago. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${name} was read and not stored`);
  return id;
}
