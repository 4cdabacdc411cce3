import { AppError } from '@shared/base/errors';
import { useState } from 'react';
import { useRpc } from '../rpc/rpc-context';
import { saveAs } from '../rpc/save-as';
import { useTenantScope } from '../rpc/signed-in';
import { readStoredFile } from '../rpc/upload-file';
import { useNotices } from './notices';

/** Saves a stored file of the tenant on screen where the browser saves files. */
export function useDownload(): { readonly pending: boolean; save(fileId: string): Promise<void> } {
  const { client } = useRpc();
  const scope = useTenantScope();
  const notices = useNotices();
  const [pending, setPending] = useState(false);
  const save = async (fileId: string) => {
    if (pending) return;
    setPending(true);
    try {
      const { name, blob } = await readStoredFile(client, scope, fileId);
      saveAs(name, blob);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      notices.failed(thrown);
    } finally {
      setPending(false);
    }
  };
  return { pending, save };
}
