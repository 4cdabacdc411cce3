import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSignedIn, useTenants } from '../../rpc/signed-in';
import { AtTenant } from '../../ui/at-tenant';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { useText } from '../../ui/region';
import { goTo, setQuery } from '../../ui/use-place';
import { AssignDialog } from './assign-dialog';
import { DeferDialog } from './defer-dialog';
import { GroupPages } from './group-pages';
import { ShelfSwitch } from './shelf-switch';
import { SnoozeDialog } from './snooze-dialog';
import { keyOf, placeOf, type TodayRow } from './today';
import { TodayDetail } from './today-detail';
import { TodayEmpty } from './today-empty';
import { TodayKeys } from './today-keys';
import { TodayTable } from './today-table';
import './today.css';
import { type RowDialog, useRowActions } from './use-row-actions';
import { useRowWords } from './use-row-words';
import { useShelf, useTodayPlace } from './use-today';

/** Everything that waits for a person over the tenants on screen, until nothing does (M29, J2). */
export function TodayView() {
  const t = useText();
  const { tenant } = useSignedIn();
  const tenants = useTenants();
  const { shelf, group } = useTodayPlace();
  const answer = useShelf(shelf);
  const words = useRowWords();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [paged, setPaged] = useState<readonly TodayRow[]>([]);
  const value = newestOf(answer);
  const rows = group === undefined ? (value?.groups.flatMap((each) => each.rows) ?? []) : paged;
  const row = rows.find((each) => keyOf(each) === chosen) ?? rows[0];
  const { actions, dialog, closeDialog } = useRowActions(row);
  const open = (which: TodayRow) => {
    const at = tenants.find(({ id }) => id === which.tenantId);
    if (at !== undefined) goTo(placeOf(which, at.slug));
  };
  const table = {
    words,
    selectedKey: row === undefined ? undefined : keyOf(row),
    withTenant: tenant === undefined,
    onSelect: (which: TodayRow) => setChosen(keyOf(which)),
    onOpen: open,
    onAct: (which: TodayRow) => {
      const own = row !== undefined && keyOf(which) === keyOf(row);
      const act = actions.find(({ name }) => name === 'act');
      if (own && act?.refusal === undefined) act?.run();
      else if (!own) setChosen(keyOf(which));
    },
  };
  return (
    <ListPage
      title={t('today.title')}
      meta={value === undefined ? undefined : <Meta count={value.counts.inbox} />}
      actions={<ShelfSwitch shelf={shelf} counts={value?.counts} />}
      toolbar={
        group === undefined ? undefined : (
          <Button size="xs" onClick={() => setQuery({ group: undefined })}>
            {t('today.group.back')}
          </Button>
        )
      }
      inspector={
        row === undefined ? undefined : (
          <div className="today-inspector">
            <AtTenant tenantId={row.tenantId}>
              <TodayDetail row={row} words={words} actions={actions} />
            </AtTenant>
            <span className="gh-grow" />
            <TodayKeys />
          </div>
        )
      }
      flush
    >
      <Loaded
        answer={answer}
        isEmpty={({ counts }) => counts[shelf] === 0}
        empty={value === undefined ? null : <TodayEmpty shelf={shelf} counts={value.counts} />}
      >
        {({ groups }) =>
          group === undefined ? (
            <TodayTable groups={groups} {...table} />
          ) : (
            <GroupPages group={group} shelf={shelf} onRows={setPaged} table={table} />
          )
        }
      </Loaded>
      {row === undefined || dialog === undefined ? null : (
        <AtTenant tenantId={row.tenantId}>
          <OpenDialog name={dialog} row={row} onClose={closeDialog} />
        </AtTenant>
      )}
    </ListPage>
  );
}

function Meta({ count }: { count: number }) {
  const t = useText();
  const { tenant, tenants } = useSignedIn();
  return tenant === undefined
    ? t('today.meta', { count, tenants: tenants.length })
    : t('today.meta.one', { count });
}

interface OpenDialogProps {
  readonly name: RowDialog;
  readonly row: TodayRow;
  readonly onClose: () => void;
}

/** The row stays the one that was asked about, also when another takes its place in the list meanwhile. */
function OpenDialog({ name, row, onClose }: OpenDialogProps) {
  const [asked] = useState(row);
  switch (name) {
    case 'snooze':
      return <SnoozeDialog row={asked} onClose={onClose} />;
    case 'assign':
      return <AssignDialog row={asked} onClose={onClose} />;
    case 'defer':
      return <DeferDialog row={asked} onClose={onClose} />;
  }
}
