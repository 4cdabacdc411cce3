import type { Output } from '@shared/contract';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { Loaded } from '../../ui/loaded';
import { StatusText } from '../../ui/marks';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { SkeletonRows } from '../../ui/skeletons';
import { type Column, Table } from '../../ui/table';
import { useCodedText } from '../../ui/use-coded-text';

type Outlook = Output<'gates.outlook'>;
type Precondition = Outlook['preconditions'][number];

const LOOKS = { met: 'pass', unmet: 'fail', unknown: 'draft' } as const;

/** The five preconditions of scaling and the range that may be planned for: conditional, never a promise (M127, M170). */
export function OutlookSection() {
  const t = useText();
  const answer = useWatched('gates.outlook', {}, useTenantScope());
  return (
    <Section title={t('outlook.title')} meta={t('outlook.about')}>
      <Loaded answer={answer} loading={<SkeletonRows count={5} />}>
        {(outlook) => (
          <div className="gh-col gh-gap-3">
            <Preconditions rows={outlook.preconditions} />
            <p>{t(`outlook.verdict.${outlook.verdict}`)}</p>
            <Range outlook={outlook} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Preconditions({ rows }: { rows: readonly Precondition[] }) {
  const t = useText();
  const codedText = useCodedText();
  const columns: readonly Column<Precondition>[] = [
    {
      key: 'key',
      header: t('outlook.column.condition'),
      width: 176,
      render: ({ key }) => t(`outlook.key.${key}`),
    },
    {
      key: 'state',
      header: t('ownership.column.state'),
      width: 136,
      render: ({ state }) => (
        <StatusText small state={LOOKS[state]} label={t(`outlook.state.${state}`)} />
      ),
    },
    {
      key: 'reason',
      header: t('outlook.column.why'),
      render: ({ reason }) => codedText('outlook.reason', reason),
    },
  ];
  return (
    <Table label={t('outlook.title')} columns={columns} rows={rows} rowKey={({ key }) => key} />
  );
}

function Range({ outlook }: { outlook: Outlook }) {
  const t = useText();
  const planned = outlook.bands.find(({ key }) => key === outlook.planned);
  if (planned === undefined) return null;
  const { from, to } = planned;
  const band = t(`outlook.band.${planned.key}`, { from, to: to ?? from });
  return (
    <p className="gh-meta">
      {outlook.sessions === null
        ? t('outlook.now.unknown')
        : t('outlook.now', { sessions: outlook.sessions })}
      {' · '}
      {t('outlook.planned', { band })}
    </p>
  );
}
