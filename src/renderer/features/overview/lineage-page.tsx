import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded } from '../../ui/loaded';
import { hrefOf, type Place, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { DateText } from '../../ui/times';
import type { StoreLine } from './overview';

/** The seven stores of the state contract: who fills each, who reads it, when and by what it last changed (M133). */
export function LineagePage() {
  const t = useText();
  const { slug, name } = useTenant();
  const answer = useWatched('lineage.get', {}, useTenantScope());
  return (
    <ListPage
      lead={
        <Button
          component="a"
          variant="subtle"
          px={8}
          href={hrefOf(tenantPlace(slug, 'overview'))}
          aria-label={t('lineage.back')}
        >
          <IconArrowLeft className="gh-icon" aria-hidden />
        </Button>
      }
      title={t('lineage.title')}
      meta={t('lineage.meta', { name })}
      flush
    >
      <Loaded answer={answer}>
        {({ stores }) => (
          <div className="lineage-table">
            <Table
              label={t('lineage.table')}
              columns={columnsOf(t)}
              rows={stores}
              rowKey={({ store }) => store}
              bare
            />
          </div>
        )}
      </Loaded>
    </ListPage>
  );
}

function columnsOf(t: ReturnType<typeof useText>): readonly Column<StoreLine>[] {
  return [
    {
      key: 'store',
      header: t('lineage.column.store'),
      render: ({ store, file }) => (
        <div className="gh-col gh-gap-1">
          <span className="gh-medium">{t(`lineage.store.${store}`)}</span>
          <span className="gh-meta">{t(`lineage.holds.${store}`)}</span>
          <span className="gh-mono gh-ink-3">{file}</span>
        </div>
      ),
    },
    {
      key: 'producers',
      header: t('lineage.column.producers'),
      width: '18%',
      render: ({ producers }) => <Actors actors={producers} />,
    },
    {
      key: 'trigger',
      header: t('lineage.column.trigger'),
      width: '20%',
      render: ({ store }) => <span className="gh-ink-2">{t(`lineage.trigger.${store}`)}</span>,
    },
    {
      key: 'consumers',
      header: t('lineage.column.consumers'),
      width: '18%',
      render: ({ consumers }) => <Actors actors={consumers} />,
    },
    {
      key: 'last',
      header: t('lineage.column.last'),
      width: '18%',
      render: (line) => <LastUpdate line={line} />,
    },
  ];
}

function Actors({ actors }: { actors: StoreLine['producers'] }) {
  const t = useText();
  return (
    <ul className="lineage-list">
      {actors.map((actor) => (
        <li key={actor}>{t(`lineage.actor.${actor}`)}</li>
      ))}
    </ul>
  );
}

function LastUpdate({ line: { last, updates } }: { line: StoreLine }) {
  const t = useText();
  const { slug } = useTenant();
  if (last === null) return <span className="gh-ink-3">{t('lineage.never')}</span>;
  const { seq, atMs, by } = last;
  const words = t('lineage.by', { by, seq });
  const place = placeOfSubject(slug, last);
  return (
    <div className="gh-col gh-gap-1">
      <DateText atMs={atMs} />
      <span className="gh-meta">
        {place === undefined ? (
          words
        ) : (
          <a className="overview-link" href={hrefOf(place)} title={t('lineage.open', { seq })}>
            {words}
          </a>
        )}
      </span>
      <span className="gh-meta gh-num">{t('lineage.updates', { count: updates })}</span>
    </div>
  );
}

type LastChange = NonNullable<StoreLine['last']>;

/** Where the thing that an event changed is seen; undefined for what has no screen of its own. */
function placeOfSubject(slug: string, { entity, subjectId }: LastChange): Place | undefined {
  const id = subjectId ?? undefined;
  switch (entity) {
    case 'task':
      return tenantPlace(slug, 'tasks', id);
    case 'incident':
      return tenantPlace(slug, 'incidents', id);
    case 'cycle':
      return tenantPlace(slug, 'cycles', id);
    case 'gate':
    case 'campaign':
      return tenantPlace(slug, 'gates');
    case 'trend':
    case 'observation':
    case 'conflict':
      return tenantPlace(slug, 'cycles');
    default:
      return undefined;
  }
}
