import type { Output } from '@shared/contract';
import { useTenantScope } from '../../rpc/signed-in';
import { usePages } from '../../rpc/use-pages';
import { newestOf } from '../../ui/loaded';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import { DateText } from '../../ui/times';
import { useDownload } from '../../ui/use-download';
import { ImportExport } from './import-export';

type Row = Output<'metrics.imports'>['rows'][number];

/** The files that values came from, newest first; nothing while there is none. */
export function ImportLog() {
  const t = useText();
  const { answer, pending, more } = usePages('metrics.imports', {}, useTenantScope(), 10);
  const columns = useColumns();
  const page = newestOf(answer);
  if (page === undefined || page.rows.length === 0) return null;
  return (
    <Section
      title={t('measures.log')}
      meta={t('measures.log.meta', { count: page.total })}
      aside={<ImportExport />}
    >
      <Table
        label={t('measures.log')}
        columns={columns}
        rows={page.rows}
        rowKey={({ id }) => id}
        more={{ total: page.total, pending, onMore: page.next === null ? undefined : more }}
      />
    </Section>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText();
  const formats = useFormats();
  return [
    {
      key: 'file',
      header: t('measures.log.file'),
      render: (row) => <FileName row={row} />,
    },
    {
      key: 'source',
      header: t('measures.column.source'),
      render: ({ source, tier }) => (
        <>
          <div className="gh-clip">{source}</div>
          <div className="gh-meta">{t(`measures.tier.${tier}`)}</div>
        </>
      ),
    },
    {
      key: 'values',
      header: t('measures.log.values'),
      width: 260,
      render: ({ recorded, unchanged, conflicts, refused }) =>
        t('measures.log.counts', { recorded, unchanged, conflicts, refused }),
    },
    {
      key: 'rows',
      header: t('measures.log.rows'),
      align: 'right',
      width: 88,
      render: ({ rows }) => <span className="gh-num">{formats.number(rows)}</span>,
    },
    {
      key: 'when',
      header: t('measures.log.when'),
      width: 168,
      render: ({ atMs, by }) => (
        <>
          <DateText atMs={atMs} show="shortDateTime" />
          <div className="gh-meta">{by}</div>
        </>
      ),
    },
  ];
}

/** The file as it came, to be saved again. */
function FileName({ row }: { row: Row }) {
  const { save } = useDownload();
  return (
    <button type="button" className="measures-file gh-mono" onClick={() => void save(row.fileId)}>
      {row.fileName}
    </button>
  );
}
