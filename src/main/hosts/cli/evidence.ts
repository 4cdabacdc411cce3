import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Input } from '@shared/contract';
import type { RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { uploadFile } from './stored-file';

type Evidence = NonNullable<Input<'gates.setInput'>['evidence']>;

/** What `--evidence` means: a file that is there is uploaded, an address is a link, anything else a note. */
export async function readEvidence(
  client: RpcClient,
  scope: Scope,
  cwd: string,
  given: string,
): Promise<Evidence> {
  if (/^https?:\/\//i.test(given)) return { kind: 'link', url: given };
  const file = resolve(cwd, given);
  if (given.trim() === '' || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    return { kind: 'note', text: given };
  }
  const stored = await uploadFile(client, scope, file, basename(file));
  return { kind: 'file', fileId: stored.id };
}
