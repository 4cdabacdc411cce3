import { Button, SegmentedControl } from '@mantine/core';
import { CADENCES } from '@shared/domain/cycles/cycle';
import { IconPlayerPlay, IconRefresh, IconShieldCheck } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { usePage } from '../../ui/use-page';
import { setQuery, usePlace } from '../../ui/use-place';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { CycleExport } from './cycle-export';
import { CycleTable } from './cycle-table';
import { NowPanel } from './now-panel';
import { OverdueNote } from './overdue-note';

/** All decisions so far, newest first, and beside them what a cycle would decide now. */
export function CycleLog() {
  const t = useText();
  const { name } = useTenant();
  const { query } = usePlace();
  const page = usePage();
  const cadence = CADENCES.find((each) => each === query.cadence);
  const filter = { ...(cadence && { cadence }) };
  const input = { ...page.input, ...filter };
  const answer = useWatched('cycles.list', input, useTenantScope(), { keep: true });
  const list = newestOf(answer);
  return (
    <ListPage
      flush
      title={t('cycles.log.title')}
      meta={list && t('cycles.log.meta', { tenant: name, total: list.total })}
      actions={
        <>
          <CycleExport filter={filter} />
          <Button
            leftSection={<IconShieldCheck className="gh-icon" aria-hidden />}
            onClick={() => setQuery({ policy: '1' })}
          >
            {t('cycles.policyPage.button')}
          </Button>
          <RunButton cadence={cadence ?? 'weekly'} />
        </>
      }
      toolbar={<CadenceFilter value={cadence ?? ''} />}
      inspector={<NowPanel cadence={cadence ?? 'weekly'} />}
    >
      <OverdueNote />
      <Loaded
        answer={answer}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          cadence === undefined ? (
            <EmptyState
              icon={<IconRefresh className="gh-icon" aria-hidden />}
              title={t('cycles.log.empty')}
              text={t('cycles.log.empty.about')}
            />
          ) : (
            <EmptyState
              title={t('cycles.log.none', { cadence })}
              actions={
                <Button onClick={() => setQuery({ cadence: undefined })}>
                  {t('cycles.log.showAll')}
                </Button>
              }
            />
          )
        }
      >
        {(value) => (
          <>
            {page.older ? (
              <div className="gh-note">
                <Button size="xs" onClick={page.newest}>
                  {t('ui.table.newest')}
                </Button>
              </div>
            ) : null}
            <CycleTable rows={value.rows} total={value.total} onMore={page.more(value)} />
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function RunButton({ cadence }: { cadence: (typeof CADENCES)[number] }) {
  const t = useText();
  const refusal = useRoleRefusal('cycles.run');
  return (
    <RefusableButton
      variant="filled"
      refusal={refusal}
      leftSection={<IconPlayerPlay className="gh-icon" aria-hidden />}
      onClick={() => setQuery({ run: cadence })}
    >
      {t('cycles.log.run')}
    </RefusableButton>
  );
}

function CadenceFilter({ value }: { value: string }) {
  const t = useText();
  return (
    <SegmentedControl
      aria-label={t('cycles.log.filter')}
      value={value}
      data={[
        { value: '', label: t('cycles.log.all') },
        ...CADENCES.map((each) => ({ value: each, label: t(`cycles.cadence.${each}`) })),
      ]}
      onChange={(cadence) => setQuery({ cadence })}
    />
  );
}
