import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconFileText, IconX } from '@tabler/icons-react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { FilePicker } from '../../ui/file-picker';
import { useNotices } from '../../ui/notices';
import { useFormats, useText } from '../../ui/region';
import { useDownload } from '../../ui/use-download';
import type { TaskDetail } from './task';

/** The files of a task: each saved or taken off, and a way to add one. */
export function TaskFiles({ task }: { task: TaskDetail }) {
  const t = useText();
  const notices = useNotices();
  const scope = useTenantScope();
  const attach = useCommand('tasks.attachFile', scope);
  const detach = useCommand('tasks.detachFile', scope);
  const add = async (fileId: string, name: string) => {
    const saved = await attach.run({ taskId: task.id, fileId });
    if (saved !== undefined) notices.done(t('tasks.files.attached', { name }), saved);
  };
  const remove = async (fileId: string, name: string) => {
    const saved = await detach.run({ taskId: task.id, fileId });
    if (saved !== undefined) notices.done(t('tasks.files.removed', { name }), saved);
  };
  return (
    <div className="gh-col">
      {task.files.length === 0 ? (
        <p className="gh-ink-3">{t('tasks.files.none')}</p>
      ) : (
        <ul className="tasks-files" aria-label={t('tasks.panel.files')}>
          {task.files.map((file) => (
            <FileLine key={file.id} file={file} onRemove={() => void remove(file.id, file.name)} />
          ))}
        </ul>
      )}
      <div>
        <FilePicker
          size="xs"
          label={t('tasks.files.attach')}
          onUploaded={({ id, name }) => void add(id, name)}
        />
      </div>
    </div>
  );
}

interface FileLineProps {
  readonly file: TaskDetail['files'][number];
  readonly onRemove: () => void;
}

function FileLine({ file, onRemove }: FileLineProps) {
  const t = useText();
  const formats = useFormats();
  const download = useDownload();
  const { name } = file;
  const remove = t('tasks.files.remove', { name });
  return (
    <li className="gh-row">
      <UnstyledButton
        className="gh-evidence gh-grow"
        aria-label={t('tasks.files.save', { name })}
        title={`${name} · ${file.addedBy} · ${formats.dateTime(file.addedAtMs)}`}
        onClick={() => void download.save(file.id)}
      >
        <IconFileText className="gh-icon gh-icon-sm" aria-hidden />
        <span className="gh-evidence-name gh-grow" dir="auto">
          {name}
        </span>
        <span className="gh-ink-3 gh-num">{formats.bytes(file.bytes)}</span>
      </UnstyledButton>
      <Tooltip label={remove}>
        <ActionIcon variant="subtle" size={24} aria-label={remove} onClick={onRemove}>
          <IconX className="gh-icon gh-icon-sm" aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
