import type { Output } from '@shared/contract';
import type { Weights } from '@shared/domain/priority/priority';
import { PriorityMark } from '../../priority/priority-mark';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { EmptyState } from '../../ui/empty-state';
import { Loaded, newestOf } from '../../ui/loaded';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';

type Previewed = Output<'priority.preview'>['rows'][number];

/** The first open tasks as these weights order them, while they are still being chosen. */
export function PriorityPreview({ weights }: { weights: Weights }) {
  const t = useText();
  const scope = useTenantScope();
  const answer = useWatched('priority.preview', { weights, limit: 12 }, scope, { keep: true });
  const now = newestOf(answer);
  const columns: readonly Column<Previewed>[] = [
    {
      key: 'place',
      header: t('priority.preview.place'),
      align: 'right',
      width: 72,
      render: ({ place }) => place,
    },
    {
      key: 'task',
      header: t('priority.preview.task'),
      render: ({ title, module }) => (
        <>
          <div className="gh-medium gh-clip" dir="auto" title={title}>
            {title}
          </div>
          <div className="gh-meta gh-clip">{t(`roles.module.${module}`)}</div>
        </>
      ),
    },
    {
      key: 'score',
      header: t('priority.preview.score'),
      width: 96,
      render: ({ score }) => <PriorityMark score={score} />,
    },
    {
      key: 'before',
      header: t('priority.preview.before'),
      width: 152,
      render: ({ scoreBefore: score, place, placeBefore }) =>
        place === placeBefore ? (
          <span className="gh-ink-3">{t('priority.preview.same', { score })}</span>
        ) : (
          t('priority.preview.moved', { score, place: placeBefore })
        ),
    },
  ];
  return (
    <Section
      title={t('priority.preview.title')}
      meta={
        now === undefined
          ? undefined
          : t('priority.preview.meta', { shown: now.rows.length, total: now.total })
      }
    >
      <Loaded
        answer={answer}
        isEmpty={({ total }) => total === 0}
        empty={
          <EmptyState title={t('priority.preview.empty')} text={t('priority.preview.empty.text')} />
        }
      >
        {({ rows }) => (
          <Table
            label={t('priority.preview.title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
          />
        )}
      </Loaded>
    </Section>
  );
}
