import { Button } from '@mantine/core';
import { wavesOf } from '@shared/domain/plans/waves';
import { IconBinaryTree, IconLock, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import { DeliverableDialog } from './deliverable-dialog';
import type { FieldTarget, Parts, PlanDetail } from './plan';
import { useLedTo } from './use-led-to';
import { usePlanEdit } from './use-plan-edit';
import { WaveGraph } from './wave-graph';

type Deliverable = Parts['work'][number];
/** A deliverable by its key, or a new one. */
type Opened = { readonly key: string | undefined };

interface WavesViewProps {
  readonly plan: PlanDetail;
  readonly parts: Parts;
  readonly target: FieldTarget | undefined;
}

/** What the plan hands over, what waits for what, and which waves can run side by side (M25). */
export function WavesView({ plan, parts, target }: WavesViewProps) {
  const t = useText();
  const edit = usePlanEdit(plan);
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const { work } = parts;
  const order = wavesOf(work);
  const waves = order.ok ? order.waves : [];
  const free = edit.fixed === undefined;
  useLedTo(
    target,
    (field) => field.startsWith('work') && free,
    (field) => setOpened({ key: field === 'work' ? undefined : field.slice('work.'.length) }),
  );
  const open = free ? (key: string) => setOpened({ key }) : undefined;
  const add = free ? (
    <Button
      size="xs"
      leftSection={<IconPlus className="gh-icon gh-icon-sm" aria-hidden />}
      onClick={() => setOpened({ key: undefined })}
    >
      {t('plans.work.new')}
    </Button>
  ) : null;
  return (
    <>
      {edit.fixed === undefined ? null : (
        <div className="gh-note gh-tint-quiet gh-ink-2" role="note">
          <IconLock className="gh-icon" aria-hidden />
          {edit.fixed}
        </div>
      )}
      {work.length === 0 ? (
        <EmptyState
          icon={<IconBinaryTree className="gh-icon" aria-hidden />}
          title={t('plans.work.empty')}
          text={t('plans.work.empty.about')}
          actions={add}
        />
      ) : (
        <>
          <Section
            title={t('plans.work.graph')}
            aside={
              <>
                <span className="gh-meta">
                  {t('plans.work.meta', { count: work.length, waves: waves.length })}
                </span>
                {add}
              </>
            }
          >
            <WaveGraph work={work} waves={waves} onOpen={open} />
          </Section>
          <Section title={t('plans.work.title')}>
            <WorkTable work={work} waves={waves} onOpen={open} />
          </Section>
        </>
      )}
      {opened === undefined ? null : (
        <DeliverableDialog
          key={opened.key ?? ''}
          plan={plan}
          parts={parts}
          workKey={opened.key}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

interface WorkTableProps {
  readonly work: readonly Deliverable[];
  readonly waves: readonly (readonly string[])[];
  readonly onOpen: ((key: string) => void) | undefined;
}

/** The same as a list, in the order of the waves, for whoever would rather read than look. */
function WorkTable({ work, waves, onOpen }: WorkTableProps) {
  const t = useText();
  const titleOf = (key: string) => work.find((each) => each.key === key)?.title ?? key;
  const waveOf = (key: string) => waves.findIndex((keys) => keys.includes(key)) + 1;
  const rows = waves.flatMap((keys) => work.filter(({ key }) => keys.includes(key)));
  const columns: readonly Column<Deliverable>[] = [
    {
      key: 'wave',
      header: t('plans.work.column.wave'),
      width: 72,
      align: 'right',
      render: ({ key }) => <span className="gh-num">{waveOf(key)}</span>,
    },
    {
      key: 'title',
      header: t('plans.work.column.title'),
      render: ({ title }) => (
        <span className="gh-medium" dir="auto">
          {title}
        </span>
      ),
    },
    {
      key: 'owner',
      header: t('plans.work.column.owner'),
      width: 200,
      render: ({ role }) =>
        role === '' ? <span className="gh-ink-3">{t('plans.work.nobody')}</span> : role,
    },
    {
      key: 'after',
      header: t('plans.work.column.after'),
      width: '30%',
      render: ({ after }) =>
        after.length === 0 ? (
          <span className="gh-ink-3">{t('plans.work.nothing')}</span>
        ) : (
          after.map(titleOf).join(', ')
        ),
    },
  ];
  return (
    <Table
      label={t('plans.work.title')}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      {...(onOpen === undefined ? {} : { onOpen: ({ key }: Deliverable) => onOpen(key) })}
    />
  );
}
