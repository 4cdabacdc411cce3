import type { Output, Parsed } from '@shared/contract';
import { refuse } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { tenantSeq } from '../store/workspace-export';
import { exportWorkspace } from './export-workspace';

/** A page ends before it holds more text than this; one large file is a page of its own. */
const PAGE_CHARACTERS = 4 * 1024 * 1024;

/** One page of the folder. Every page is of one moment: throws `conflict` when the tenant changed in between. */
export async function exportPage(
  { read, nowMs }: TenantContext,
  { after, limit, targetFolder }: Parsed<'workspace.export'>,
): Promise<Output<'workspace.export'>> {
  const seq = await tenantSeq(read);
  const cursor = /^(\d{1,16}):(\d{1,8})$/.exec(after ?? `${seq}:0`);
  if (cursor === null) throw refuse('invalid_input', 'bad_cursor');
  if (Number(cursor[1]) !== seq) throw refuse('conflict', 'workspace_changed_meanwhile');
  const all = [...(await exportWorkspace(read, targetFolder, nowMs))];
  if ((await tenantSeq(read)) !== seq) throw refuse('conflict', 'workspace_changed_meanwhile');

  const start = Number(cursor[2]);
  const files: { path: string; text: string }[] = [];
  let characters = 0;
  for (const [path, text] of all.slice(start, start + limit)) {
    if (files.length > 0 && characters + text.length > PAGE_CHARACTERS) break;
    files.push({ path, text });
    characters += text.length;
  }
  const end = start + files.length;
  return { files, next: end < all.length ? `${seq}:${end}` : null, total: all.length };
}
