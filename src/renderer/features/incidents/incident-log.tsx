import { Button, SegmentedControl, Select } from '@mantine/core';
import { INCIDENT_STATES, type IncidentState, SEVERITIES } from '@shared/domain/incidents/incident';
import { isUnresolved } from '@shared/domain/incidents/incident-state';
import { IconAlertOctagon, IconPlus } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { SeverityBadge } from '../../ui/marks';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { usePage } from '../../ui/use-page';
import { goTo, setQuery, usePlace } from '../../ui/use-place';
import { IncidentExport } from './incident-export';
import { IncidentTable } from './incident-table';

const UNRESOLVED = INCIDENT_STATES.filter(isUnresolved);

/** All incidents, newest first, by state and severity; how many of each severity are still open. */
export function IncidentLog() {
  const t = useText();
  const { name, slug } = useTenant();
  const { query } = usePlace();
  const page = usePage();
  const severity = SEVERITIES.find((each) => each === query.severity);
  const states = statesOf(query.state);
  const filtered = severity !== undefined || states !== undefined;
  const filter = { ...(severity && { severity }), ...(states && { states: [...states] }) };
  const answer = useWatched('incidents.list', { ...page.input, ...filter }, useTenantScope(), {
    keep: true,
  });
  const list = newestOf(answer);
  const report = () => setQuery({ new: '1' });
  const clear = () => setQuery({ state: undefined, severity: undefined });
  return (
    <ListPage
      flush
      title={t('incidents.log.title')}
      meta={list && t('incidents.log.meta', { tenant: name, total: list.total })}
      actions={
        <>
          <Button
            onClick={() => goTo(tenantPlace(slug, 'incidents', undefined, { list: 'prevention' }))}
          >
            {t('incidents.prevention.page')}
          </Button>
          <IncidentExport filter={filter} />
          <Button
            variant="filled"
            leftSection={<IconPlus className="gh-icon" aria-hidden />}
            onClick={report}
          >
            {t('incidents.log.report')}
          </Button>
        </>
      }
      toolbar={<Filters open={list?.open} />}
    >
      <Loaded
        answer={answer}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          filtered ? (
            <EmptyState
              title={t('incidents.log.nothing')}
              actions={<Button onClick={clear}>{t('incidents.log.clear')}</Button>}
            />
          ) : (
            <EmptyState
              icon={<IconAlertOctagon className="gh-icon" aria-hidden />}
              title={t('incidents.log.empty')}
              text={t('incidents.log.empty.about')}
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
            <IncidentTable rows={value.rows} total={value.total} onMore={page.more(value)} />
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function statesOf(name: string | undefined): readonly IncidentState[] | undefined {
  if (name === 'unresolved') return UNRESOLVED;
  const state = INCIDENT_STATES.find((each) => each === name);
  return state === undefined ? undefined : [state];
}

interface OpenCounts {
  readonly p0: number;
  readonly p1: number;
  readonly p2: number;
}

function Filters({ open }: { open: OpenCounts | undefined }) {
  const t = useText();
  const { query } = usePlace();
  return (
    <>
      <SegmentedControl
        aria-label={t('incidents.log.filter.severity')}
        value={query.severity ?? ''}
        data={[{ value: '', label: t('incidents.log.filter.anySeverity') }, ...SEVERITIES]}
        onChange={(severity) => setQuery({ severity })}
      />
      <Select
        aria-label={t('incidents.log.filter.state')}
        w={176}
        allowDeselect={false}
        value={query.state ?? ''}
        data={[
          { value: '', label: t('incidents.log.filter.anyState') },
          { value: 'unresolved', label: t('incidents.log.filter.unresolved') },
          ...INCIDENT_STATES.map((value) => ({ value, label: t(`incidents.state.${value}`) })),
        ]}
        onChange={(state) => setQuery({ state: state ?? undefined })}
      />
      <span className="gh-grow" />
      {open === undefined
        ? null
        : SEVERITIES.map((severity) => (
            <OpenCount
              key={severity}
              severity={severity}
              count={open[severity.toLowerCase() as keyof OpenCounts] /* 'P0' names p0 */}
            />
          ))}
    </>
  );
}

function OpenCount({ severity, count }: { severity: (typeof SEVERITIES)[number]; count: number }) {
  const t = useText();
  const label = t('incidents.log.open', { severity, count });
  return (
    <span className="gh-row gh-gap-1 gh-nowrap" role="img" aria-label={label} title={label}>
      <SeverityBadge severity={severity} />
      <span className={count === 0 ? 'gh-num gh-ink-3' : 'gh-num gh-strong'}>
        {t('incidents.log.openCount', { count })}
      </span>
    </span>
  );
}
