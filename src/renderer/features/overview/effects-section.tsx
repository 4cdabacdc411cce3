import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { Loaded } from '../../ui/loaded';
import { StatusText } from '../../ui/marks';
import { tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import { goTo } from '../../ui/use-place';
import { EffectChange, EffectFigure } from './effect-figure';
import type { MeasureTasks } from './overview';

type Task = MeasureTasks['tasks'][number];

/** The measures that tasks are meant to move, with what each did before and after (M15, M42). */
export function EffectsSection() {
  const t = useText();
  const answer = useWatched('overview.measures', {}, useTenantScope());
  return (
    <Section title={t('overview.effects.title')} meta={t('overview.effects.meta')}>
      <Loaded
        answer={answer}
        isEmpty={(measures) => measures.length === 0}
        empty={<p className="gh-ink-2">{t('overview.effects.none')}</p>}
      >
        {(measures) => (
          <div className="gh-col gh-gap-4">
            {measures.map((measure) => (
              <Measure key={measure.key} measure={measure} />
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

/** Tasks of a measure that stand there at first. */
const SHOWN = 5;

/** Where the figures of a measure come from, once for all its rows; each row's own is in its tooltip. */
function Sources({ tasks }: { tasks: readonly Task[] }) {
  const t = useText();
  const formats = useFormats();
  const figures = tasks.flatMap(({ effect: { before, now } }) =>
    [before, now].filter((figure) => figure !== null),
  );
  if (figures.length === 0) return null;
  const sources = [...new Set(figures.flatMap((figure) => figure.sources))].join(', ');
  const when = formats.shortDateTime(Math.max(...figures.map(({ asOfMs }) => asOfMs)));
  return <span className="gh-meta gh-clip">{t('overview.effects.stamp', { sources, when })}</span>;
}

function Measure({ measure }: { measure: MeasureTasks }) {
  const t = useText();
  const { slug } = useTenant();
  const { key, done, open, tasks } = measure;
  const name = t(`metrics.name.${key}`);
  const [all, setAll] = useState(false);
  const columns: readonly Column<Task>[] = [
    {
      key: 'task',
      header: t('overview.effects.task'),
      render: ({ title }) => <span className="overview-effect-title">{title}</span>,
    },
    {
      key: 'state',
      header: t('overview.effects.state'),
      width: 132,
      render: ({ state }) => <StatusText state={state} small />,
    },
    {
      key: 'before',
      header: t('overview.effects.before'),
      align: 'right',
      width: 160,
      render: ({ effect }) => <EffectFigure effect={effect} which="before" />,
    },
    {
      key: 'now',
      header: t('overview.effects.now'),
      align: 'right',
      width: 160,
      render: ({ effect }) => <EffectFigure effect={effect} which="now" />,
    },
    {
      key: 'change',
      header: t('overview.effects.change'),
      align: 'right',
      width: 84,
      render: ({ effect }) => <EffectChange effect={effect} />,
    },
  ];
  return (
    <section className="gh-col" aria-label={name}>
      <div className="gh-row">
        <h3>{name}</h3>
        <span className="gh-meta gh-num">{t('overview.effects.counts', { done, open })}</span>
        <Sources tasks={tasks} />
      </div>
      <Table
        label={name}
        columns={columns}
        rows={all ? tasks : tasks.slice(0, SHOWN)}
        rowKey={({ id }) => id}
        onOpen={({ id }) => goTo(tenantPlace(slug, 'tasks', id))}
        {...(done + open > SHOWN && {
          more: {
            total: done + open,
            pending: false,
            onMore: all ? undefined : () => setAll(true),
          },
        })}
      />
    </section>
  );
}
