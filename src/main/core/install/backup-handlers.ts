import path from 'node:path';
import { refuse } from '../refuse';
import type { Handlers, InstallContext, Services } from '../rpc/context';
import { type BackupFile, type BackupKind, createBackup, listBackups } from '../store/backups';
import { BACKUP_FOLDER } from '../store/data-folder';
import type { Acting } from '../store/event-log';
import { askForRestore } from '../store/restore';
import { isDamage } from '../store/storage-error';
import { verifyBackup } from '../store/verify-backup';
import { requireFound } from '../store/versioned';

/** Copies of everything in one file each; one is verified before it is used. */
export const backupHandlers = {
  'backups.list': async ({ services }) => [...listBackups(services.dataFolder)],

  'backups.create': ({ services, acting, nowMs }) => makeBackup(services, acting, 'manual', nowMs),

  'backups.verify': async (context, { name }) => {
    const { events, problems } = await verifyBackup(backupFile(context, name));
    return { ok: problems.length === 0, events, problems: [...problems] };
  },

  'backups.restore': async (context, { name }) => {
    const { services, acting, nowMs } = context;
    const { problems } = await verifyBackup(backupFile(context, name));
    const [problem] = problems;
    if (problem !== undefined) {
      throw refuse('rule_violation', 'backup_damaged', { file: name, problem }, { problems });
    }
    await makeBackup(services, acting, 'restore', nowMs);
    askForRestore(services.dataFolder, { backup: name, askedAtMs: nowMs, ...acting });
    return { done: true };
  },
} satisfies Partial<Handlers>;

/** Copies the committed state, then records it. The copy does not hold its own event. */
export async function makeBackup(
  { store, dataFolder }: Pick<Services, 'store' | 'dataFolder'>,
  acting: Acting,
  kind: BackupKind,
  nowMs: number,
): Promise<BackupFile> {
  const made = await createBackup(store.opened.reader, dataFolder, kind, nowMs).catch(
    (thrown: unknown) => {
      if (isDamage(thrown)) store.opened.distrust();
      throw thrown;
    },
  );
  await store.write(acting, async (writer) => {
    writer.event({
      type: 'backup.created',
      subject: 'install',
      payload: { name: made.name, kind: made.kind, bytes: made.bytes },
    });
    writer.touch('backups');
  });
  return made;
}

/** Only what the list shows: a name is never a path. */
function backupFile({ services: { dataFolder } }: InstallContext, name: string): string {
  const backup = listBackups(dataFolder).find((one) => one.name === name);
  return path.join(dataFolder, BACKUP_FOLDER, requireFound('backup', name, backup).name);
}
