import { Button } from '@mantine/core';
import type { Output } from '@shared/contract';
import { INSTALL } from '@shared/rpc/client';
import { useState } from 'react';
import { useProfile } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { ConfirmDialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { Loaded } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import { DateText } from '../../ui/times';

type Backup = Output<'backups.list'>[number];

/** The copies of the database: make one, verify one, go back to one. */
export function BackupsSection() {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const { isAdmin } = useProfile();
  const backups = useWatched('backups.list', {}, INSTALL);
  const create = useCommand('backups.create', INSTALL);
  const verify = useVerify();
  const [restoring, setRestoring] = useState<Backup | undefined>(undefined);
  const make = async () => {
    const made = await create.run({});
    if (made !== undefined) notices.done(t('settings.backups.created', { name: made.name }));
  };
  const columns: readonly Column<Backup>[] = [
    {
      key: 'when',
      header: t('settings.backups.when'),
      render: ({ createdAtMs }) => <DateText atMs={createdAtMs} />,
    },
    {
      key: 'kind',
      header: t('settings.backups.kind'),
      render: ({ kind }) => <span className="gh-nowrap">{t(`settings.backups.kind.${kind}`)}</span>,
    },
    {
      key: 'file',
      header: t('settings.backups.file'),
      render: ({ name }) => <span className="gh-mono">{name}</span>,
    },
    {
      key: 'size',
      header: t('settings.backups.size'),
      align: 'right',
      render: ({ bytes }) => formats.bytes(bytes),
    },
    {
      key: 'actions',
      header: <span className="gh-hidden">{t('ui.table.actions')}</span>,
      render: (backup) => (
        <span className="gh-settings-row-actions">
          <Button
            size="xs"
            aria-disabled={verify.pending}
            onClick={() => void verify.check(backup)}
          >
            {t('settings.backups.verify')}
          </Button>
          {isAdmin ? (
            <Button size="xs" variant="subtle" onClick={() => setRestoring(backup)}>
              {t('settings.backups.restore')}
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <Section
      title={t('settings.backups.title')}
      meta={t('settings.backups.meta')}
      aside={
        <Button aria-disabled={create.pending} onClick={() => void make()}>
          {t(create.pending ? 'ui.action.working' : 'settings.backups.create')}
        </Button>
      }
    >
      <Loaded
        answer={backups}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <EmptyState title={t('settings.backups.empty')} text={t('settings.backups.empty.text')} />
        }
      >
        {(rows) => (
          <Table
            label={t('settings.backups.title')}
            columns={columns}
            rows={rows}
            rowKey={({ name }) => name}
          />
        )}
      </Loaded>
      {restoring === undefined ? null : (
        <RestoreDialog backup={restoring} onClose={() => setRestoring(undefined)} />
      )}
    </Section>
  );
}

function useVerify() {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const verify = useCommand('backups.verify', INSTALL);
  const check = async ({ name }: Backup) => {
    const found = await verify.run({ name });
    if (found === undefined) return;
    if (found.ok) {
      const events = formats.number(found.events);
      notices.done(t('settings.backups.verified', { name, events }));
    } else {
      notices.refused({ title: t('settings.backups.broken'), body: found.problems.join(' ') });
    }
  };
  return { check, pending: verify.pending };
}

function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const t = useText();
  const notices = useNotices();
  const restore = useCommand('backups.restore', INSTALL);
  const confirm = async () => {
    const { name } = backup;
    const done = await restore.run({ name });
    onClose();
    if (done !== undefined) notices.done(t('settings.backups.restored', { name }));
  };
  return (
    <ConfirmDialog
      title={t('settings.backups.restore.title')}
      text={
        <>
          <span className="gh-mono">{backup.name}</span>
          <p>{t('settings.backups.restore.text')}</p>
        </>
      }
      confirm={t('settings.backups.restore.confirm')}
      danger
      pending={restore.pending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
