import { Button, SegmentedControl } from '@mantine/core';
import { endStateLine } from '@shared/i18n/documents/end-state-markdown';
import { IconLock } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import { goTo, setQuery, usePlace } from '../../ui/use-place';
import { ArtifactList } from './artifact-list';
import type { EndStateLine, EndStatePart } from './end-state';
import { PointState } from './point-state';

const WINDOWS = [30, 90, 180] as const;

/** The acceptance of the end state as it stands now; freezing it puts it on its shelf (M185). */
export function EndStatePage() {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const { name, slug } = useTenant();
  const scope = useTenantScope();
  const { query } = usePlace();
  const days = WINDOWS.find((each) => String(each) === query.days) ?? 90;
  const window = `${days}d`;
  const answer = useWatched('reports.endState', { window }, scope, { keep: true });
  const save = useCommand('reports.saveEndState', scope);
  const found = newestOf(answer);
  const freeze = async () => {
    const saved = await save.run({ window });
    if (saved === undefined) return;
    notices.done(t('endState.saved'));
    goTo(tenantPlace(slug, 'reports', saved.reportId));
  };
  return (
    <ListPage
      title={t('endState.title')}
      meta={
        found === undefined
          ? name
          : t('endState.meta', {
              tenant: name,
              days: found.windowDays,
              from: formats.date(found.windowStartMs),
              to: formats.date(found.windowEndMs),
            })
      }
      actions={
        <Button
          variant="filled"
          leftSection={<IconLock className="gh-icon" aria-hidden />}
          aria-disabled={save.pending}
          onClick={() => void freeze()}
        >
          {t('endState.save')}
        </Button>
      }
      toolbar={
        <SegmentedControl
          size="xs"
          aria-label={t('endState.window')}
          value={String(days)}
          data={WINDOWS.map((each) => ({
            value: String(each),
            label: t('endState.days', { days: each }),
          }))}
          onChange={(value) => setQuery({ days: value })}
        />
      }
    >
      <Loaded answer={answer}>
        {({ parts }) => parts.map((part) => <Dimension key={part.dimension} part={part} />)}
      </Loaded>
    </ListPage>
  );
}

function Dimension({ part: { dimension, state, lines } }: { part: EndStatePart }) {
  const t = useText();
  const columns: readonly Column<EndStateLine>[] = [
    {
      key: 'state',
      header: t('endState.verdict'),
      width: 128,
      render: (line) => <PointState state={line.state} />,
    },
    {
      key: 'line',
      header: t('endState.line'),
      width: '40%',
      render: (line) => endStateLine(t, line),
    },
    {
      key: 'records',
      header: t('endState.records'),
      render: ({ artifacts }) => <ArtifactList artifacts={artifacts} />,
    },
  ];
  return (
    <Section
      title={t(`endState.dimension.${dimension}`)}
      meta={t(`endState.about.${dimension}`)}
      aside={<PointState state={state} label={t(`endState.state.${state}`)} />}
    >
      <Table
        label={t(`endState.dimension.${dimension}`)}
        columns={columns}
        rows={lines}
        rowKey={({ code, params }) => `${code} ${String(params.metric ?? '')}`}
      />
    </Section>
  );
}
