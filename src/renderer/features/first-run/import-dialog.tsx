import { Button, Progress, TextInput } from '@mantine/core';
import { AppError } from '@shared/base/errors';
import { MAX_WORKSPACE_BYTES } from '@shared/contract/workspace';
import { IconFolder } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useRpc } from '../../rpc/rpc-context';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useFormats, useText } from '../../ui/region';
import { ImportOutcome } from './import-outcome';
import {
  fits,
  folderOf,
  type ImportResult,
  sendWorkspace,
  type WorkspaceFolder,
} from './send-workspace';

interface ImportDialogProps {
  readonly onClose: () => void;
  /** Opens the imported tenant. */
  readonly onOpen: (tenantId: string) => void;
}

type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'sending'; readonly path: string; readonly sent: number }
  | { readonly kind: 'done'; readonly result: ImportResult };

/** Brings a folder of the file-based loop in as a new tenant. */
export function ImportDialog({ onClose, onOpen }: ImportDialogProps) {
  const t = useText();
  const formats = useFormats();
  const { client } = useRpc();
  const [folder, setFolder] = useState<WorkspaceFolder | undefined>(undefined);
  const [name, setName] = useState('');
  const [step, setStep] = useState<Step>({ kind: 'choosing' });
  const [error, setError] = useState<AppError | undefined>(undefined);
  const input = useRef<HTMLInputElement | null>(null);

  const choose = (picked: readonly File[]) => {
    const found = folderOf(picked);
    setError(found === undefined ? problem(t('firstRun.importing.noFiles')) : undefined);
    setFolder(found);
    if (found !== undefined && !fits(found)) {
      const limit = formats.bytes(MAX_WORKSPACE_BYTES);
      const size = formats.bytes(found.bytes);
      setError(problem(t('firstRun.importing.tooMuch', { size, limit })));
    }
  };
  const send = async () => {
    if (folder === undefined || !fits(folder) || step.kind === 'sending') return;
    setError(undefined);
    try {
      const result = await sendWorkspace(client, folder, {
        tenantName: name,
        unreadable: (path) => t('firstRun.importing.unreadable', { path }),
        onFile: (path, sent) => setStep({ kind: 'sending', path, sent }),
      });
      setStep({ kind: 'done', result });
    } catch (thrown) {
      setStep({ kind: 'choosing' });
      if (!(thrown instanceof AppError)) throw thrown;
      setError(thrown);
    }
  };

  return (
    <Dialog title={t('firstRun.importing.title')} onClose={onClose} size={560}>
      {step.kind === 'done' ? (
        <ImportOutcome result={step.result} onOpen={onOpen} />
      ) : (
        <Form onSubmit={() => void send()}>
          <p className="gh-ink-2">{t('firstRun.importing.text')}</p>
          <input
            ref={(element) => {
              input.current = element;
              // React knows no attribute of this name.
              element?.setAttribute('webkitdirectory', '');
            }}
            type="file"
            multiple
            hidden
            data-testid="workspace-folder"
            onChange={(event) => choose([...(event.currentTarget.files ?? [])])}
          />
          <div className="gh-row">
            <Button
              leftSection={<IconFolder className="gh-icon" aria-hidden />}
              onClick={() => input.current?.click()}
            >
              {t('firstRun.importing.choose')}
            </Button>
            {folder === undefined ? null : <FolderFacts folder={folder} />}
          </div>
          <TextInput
            label={t('firstRun.importing.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {step.kind === 'sending' && folder !== undefined ? (
            <Sending path={step.path} share={folder.bytes === 0 ? 1 : step.sent / folder.bytes} />
          ) : null}
          <FormError error={error} />
          <FormActions
            submit={t('firstRun.importing.start', { count: folder?.files.length ?? 0 })}
            pending={step.kind === 'sending'}
            disabled={folder === undefined || !fits(folder) || name.trim() === ''}
            onCancel={onClose}
          />
        </Form>
      )}
    </Dialog>
  );
}

const problem = (message: string) => new AppError('invalid_input', message);

function FolderFacts({ folder }: { folder: WorkspaceFolder }) {
  const t = useText();
  const formats = useFormats();
  return (
    <span className="gh-row">
      <span className="gh-mono">{folder.folder}</span>
      <span className="gh-meta gh-num">
        {t('firstRun.importing.files', {
          count: folder.files.length,
          size: formats.bytes(folder.bytes),
        })}
      </span>
    </span>
  );
}

function Sending({ path, share }: { path: string; share: number }) {
  const t = useText();
  const label =
    path === '' ? t('firstRun.importing.checking') : t('firstRun.importing.sending', { path });
  return (
    <div className="gh-col gh-gap-1" role="status">
      <Progress value={share * 100} aria-label={label} />
      <span className="gh-meta gh-clip">{label}</span>
    </div>
  );
}
