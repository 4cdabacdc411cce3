import { Button, FileButton, Progress } from '@mantine/core';
import { AppError } from '@shared/base/errors';
import { IconFileUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useRpc } from '../rpc/rpc-context';
import { useTenantScope } from '../rpc/signed-in';
import { type StoredFile, uploadFile } from '../rpc/upload-file';
import { useNotices } from './notices';
import { useFormats, useText } from './region';

interface FilePickerProps {
  readonly label: string;
  readonly accept?: string;
  readonly icon?: ReactNode;
  readonly size?: 'xs';
  readonly onUploaded: (file: StoredFile) => void;
}

/** A button that uploads one file into the tenant on screen and hands over what the core keeps. */
export function FilePicker({ label, accept, icon, size, onUploaded }: FilePickerProps) {
  const { client } = useRpc();
  const scope = useTenantScope();
  const notices = useNotices();
  const t = useText();
  const formats = useFormats();
  const [sending, setSending] = useState<{ file: File; sent: number } | undefined>(undefined);
  const abort = useRef<AbortController | undefined>(undefined);

  const send = async (file: File) => {
    abort.current = new AbortController();
    setSending({ file, sent: 0 });
    try {
      const progress = (sent: number) => setSending({ file, sent });
      onUploaded(await uploadFile(client, scope, file, progress, abort.current.signal));
    } catch (thrown) {
      if (thrown instanceof AppError) notices.failed(thrown);
      else if (!abort.current.signal.aborted) {
        notices.refused({ title: t('ui.file.unreadable'), body: file.name });
      }
    } finally {
      setSending(undefined);
    }
  };

  if (sending !== undefined) {
    const { file, sent } = sending;
    return (
      <div className="gh-row" role="status">
        <Progress
          w={96}
          value={file.size === 0 ? 100 : (sent / file.size) * 100}
          aria-label={t('ui.file.sending', { name: file.name })}
        />
        <span className="gh-meta gh-num gh-nowrap">
          {t('ui.file.sent', { sent: formats.bytes(sent), total: formats.bytes(file.size) })}
        </span>
        <Button size="xs" variant="subtle" onClick={() => abort.current?.abort()}>
          {t('ui.action.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <FileButton
      {...(accept === undefined ? {} : { accept })}
      onChange={(file) => {
        if (file !== null) void send(file);
      }}
    >
      {(props) => (
        <Button
          {...props}
          {...(size === undefined ? {} : { size })}
          leftSection={icon ?? <IconFileUpload className="gh-icon gh-icon-sm" aria-hidden />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  );
}
