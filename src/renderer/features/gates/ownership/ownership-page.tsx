import { Button, SegmentedControl } from '@mantine/core';
import { CLUSTER_FILTERS } from '@shared/contract/ownership';
import { IconArrowLeft, IconPlus, IconTablePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../../rpc/signed-in';
import { useWatched } from '../../../rpc/use-watched';
import { EmptyState } from '../../../ui/empty-state';
import { ListPage } from '../../../ui/list-page';
import { Loaded, newestOf } from '../../../ui/loaded';
import { hrefOf, tenantPlace } from '../../../ui/place';
import { RefusableButton } from '../../../ui/refusable-button';
import { useText } from '../../../ui/region';
import { usePage } from '../../../ui/use-page';
import { useRoleRefusal } from '../../../ui/use-role-refusal';
import type { Cluster, OwnershipList, Show } from './cluster';
import { ClusterDetail } from './cluster-detail';
import { ClusterDialog } from './cluster-dialog';
import { ClusterTable } from './cluster-table';
import { CoverageNote } from './coverage-note';
import { ImportDialog } from './import-dialog';
import { MatrixExport } from './matrix-export';

type Asked = { readonly kind: 'new' | 'import' } | { readonly kind: 'edit'; cluster: Cluster };

/** The query-cluster matrix: who owns what, which pages compete, which lead on, and the coverage that follows (M167). */
export function OwnershipPage() {
  const t = useText();
  const { name: tenant, slug } = useTenant();
  const [show, setShow] = useState<Show>('all');
  const [chosen, setChosen] = useState<string>();
  const [asked, setAsked] = useState<Asked>();
  const page = usePage();
  const answer = useWatched('ownership.list', { show, ...page.input }, useTenantScope(), {
    keep: true,
  });
  const list = newestOf(answer);
  const cluster = list?.rows.find(({ id }) => id === chosen);
  const filter = (next: Show) => {
    setShow(next);
    page.newest();
  };
  return (
    <ListPage
      title={t('ownership.title')}
      lead={
        <Button
          component="a"
          size="xs"
          variant="subtle"
          leftSection={<IconArrowLeft className="gh-icon gh-icon-sm" aria-hidden />}
          href={hrefOf(tenantPlace(slug, 'gates'))}
        >
          {t('ownership.back')}
        </Button>
      }
      meta={t('ownership.meta', { tenant })}
      actions={<Actions onAsk={setAsked} />}
      toolbar={list === undefined ? null : <Filter list={list} show={show} onShow={filter} />}
      inspectorFor={chosen}
      inspector={
        cluster === undefined ? (
          <p className="gh-meta ownership-pick">{t('ownership.pick')}</p>
        ) : (
          <ClusterDetail
            cluster={cluster}
            onEdit={() => setAsked({ kind: 'edit', cluster })}
            onGone={() => setChosen(undefined)}
          />
        )
      }
    >
      <Loaded
        answer={answer}
        isEmpty={(value) => value.counts.all === 0}
        empty={<EmptyState title={t('ownership.empty.title')} text={t('ownership.empty.body')} />}
      >
        {(value) => (
          <>
            <CoverageNote coverage={value.coverage} />
            {value.rows.length === 0 ? (
              <p className="gh-meta">{t('ownership.empty.filter')}</p>
            ) : (
              <ClusterTable
                list={value}
                show={show}
                chosen={chosen}
                onChoose={setChosen}
                onMore={page.more(value)}
              />
            )}
          </>
        )}
      </Loaded>
      {asked?.kind === 'import' ? <ImportDialog onClose={() => setAsked(undefined)} /> : null}
      {asked?.kind === 'new' || asked?.kind === 'edit' ? (
        <ClusterDialog
          cluster={asked.kind === 'edit' ? asked.cluster : undefined}
          others={list?.rows ?? []}
          onClose={() => setAsked(undefined)}
          onSaved={setChosen}
        />
      ) : null}
    </ListPage>
  );
}

function Actions({ onAsk }: { onAsk: (asked: Asked) => void }) {
  const t = useText();
  const refusal = useRoleRefusal('ownership.save');
  return (
    <>
      <MatrixExport />
      <RefusableButton
        refusal={refusal}
        leftSection={<IconTablePlus className="gh-icon" aria-hidden />}
        onClick={() => onAsk({ kind: 'import' })}
      >
        {t('ownership.import')}
      </RefusableButton>
      <RefusableButton
        variant="filled"
        refusal={refusal}
        leftSection={<IconPlus className="gh-icon" aria-hidden />}
        onClick={() => onAsk({ kind: 'new' })}
      >
        {t('ownership.add')}
      </RefusableButton>
    </>
  );
}

interface FilterProps {
  readonly list: OwnershipList;
  readonly show: Show;
  readonly onShow: (show: Show) => void;
}

function Filter({ list, show, onShow }: FilterProps) {
  const t = useText();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('ownership.filter.label')}
      value={show}
      // The values are those of `data`.
      onChange={(value) => onShow(value as Show)}
      data={CLUSTER_FILTERS.map((each) => ({
        value: each,
        label: t(`ownership.filter.${each}`, { count: list.counts[each] }),
      }))}
    />
  );
}
