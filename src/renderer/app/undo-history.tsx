import { Button } from '@mantine/core';
import type { Output } from '@shared/contract';
import { useTenants } from '../rpc/signed-in';
import { useWatched } from '../rpc/use-watched';
import { Dialog } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { TenantMark } from '../ui/marks';
import { useText } from '../ui/region';
import { StateGlyph } from '../ui/state-glyph';
import { type Column, Table } from '../ui/table';
import { DateText } from '../ui/times';
import { useUndoWords } from '../undo/undo-words';
import { useUndo } from './use-undo';

type Group = Output<'undo.list'>['groups'][number];

/** One's own last commands: what, where, when, and whether it can still be taken back. */
export function UndoHistory({ onClose }: { onClose: () => void }) {
  const t = useText();
  const tenants = useTenants();
  const scope =
    tenants.length === 0
      ? undefined
      : ({ kind: 'tenants', tenantIds: tenants.map(({ id }) => id) } as const);
  const answer = useWatched('undo.list', {}, scope);
  const columns = useColumns();
  return (
    <Dialog title={t('undo.history.title')} onClose={onClose} size={880}>
      <div className="gh-col gh-gap-3">
        <p className="gh-meta">{t('undo.history.note')}</p>
        <Loaded
          answer={answer}
          isEmpty={({ groups }) => groups.length === 0}
          empty={
            <EmptyState title={t('undo.history.empty')} text={t('undo.history.empty.about')} />
          }
        >
          {({ groups }) => (
            <Table
              label={t('undo.history.title')}
              columns={columns}
              rows={groups}
              rowKey={({ groupId }) => groupId}
            />
          )}
        </Loaded>
      </div>
    </Dialog>
  );
}

function useColumns(): readonly Column<Group>[] {
  const t = useText();
  const { didOf, nameOf } = useUndoWords();
  return [
    {
      key: 'what',
      header: t('undo.column.what'),
      render: (group) => (
        <>
          <div className="gh-medium">{didOf(group)}</div>
          {group.count === 1 ? (
            <div className="gh-meta gh-two-lines">{nameOf(group.subject)}</div>
          ) : null}
        </>
      ),
    },
    {
      key: 'tenant',
      header: t('undo.column.tenant'),
      width: 176,
      render: (group) => <Where group={group} />,
    },
    {
      key: 'when',
      header: t('undo.column.when'),
      width: 128,
      render: ({ atMs }) => (
        <span className="gh-meta gh-nowrap">
          <DateText atMs={atMs} show="shortDateTime" />
        </span>
      ),
    },
    {
      key: 'state',
      header: t('undo.column.state'),
      width: 208,
      render: (group) => <State group={group} />,
    },
  ];
}

function Where({ group }: { group: Group }) {
  const t = useText();
  const tenants = useTenants();
  if (group.tenantIds.length !== 1) {
    return group.tenantIds.length === 0 ? (
      <span className="gh-ink-3">–</span>
    ) : (
      <span>{t('undo.tenants', { count: group.tenantIds.length })}</span>
    );
  }
  const tenant = tenants.find(({ id }) => id === group.tenantIds[0]);
  if (tenant === undefined) return null;
  return (
    <span className="gh-row">
      <TenantMark initials={tenant.initials} slot={tenant.colourSlot} />
      <span className="gh-clip">{tenant.name}</span>
    </span>
  );
}

function State({ group }: { group: Group }) {
  const t = useText();
  const undo = useUndo();
  const { whatOf } = useUndoWords();
  const { state, movedOn, groupId } = group;
  if (state === 'undone') return <span className="gh-ink-3">{t('undo.state.undone')}</span>;
  const moved =
    movedOn === null ? null : (
      <span className="gh-status gh-status-sm gh-tone-warn">
        <StateGlyph name="blocked" small />
        {group.count === 1
          ? t('undo.state.movedOn', { by: movedOn.by })
          : t('undo.state.movedOnSome', { by: movedOn.by, count: movedOn.count })}
      </span>
    );
  if (state === 'moved_on') return moved;
  return (
    <span className="gh-row gh-wrap">
      <Button
        size="xs"
        aria-label={t('undo.action.of', { what: whatOf(group) })}
        onClick={() => undo.group(groupId)}
      >
        {t('ui.action.undo')}
      </Button>
      {moved}
    </span>
  );
}
