import { Button } from '@mantine/core';
import { IconListCheck, IconPlus, IconRoute, IconUsers } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { DateText } from '../../ui/times';
import { goTo, setQuery, usePlace } from '../../ui/use-place';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { NewPlanDialog } from './new-plan-dialog';
import { PLAN_LOOKS, type PlanListRow, stateText } from './plan';
import { PlanExport } from './plan-export';

/** The tenant's plans, newest first. */
export function PlanList() {
  const t = useText();
  const { slug } = useTenant();
  const place = usePlace();
  const columns = useColumns();
  const answer = useWatched('plans.list', {}, useTenantScope());
  const count = newestOf(answer)?.length;
  return (
    <ListPage
      title={t('plans.screen.title')}
      meta={count === undefined ? undefined : t('plans.screen.meta', { count })}
      actions={
        <>
          {count === undefined || count === 0 ? null : <PlanExport />}
          <Button
            component="a"
            href={hrefOf(tenantPlace(slug, 'plans', 'first-week'))}
            leftSection={<IconListCheck className="gh-icon" aria-hidden />}
          >
            {t('plans.firstWeek.title')}
          </Button>
          <Button
            component="a"
            href={hrefOf(tenantPlace(slug, 'plans', 'roles'))}
            leftSection={<IconUsers className="gh-icon" aria-hidden />}
          >
            {t('plans.screen.roles')}
          </Button>
          {count === undefined || count === 0 ? null : <NewPlanButton />}
        </>
      }
      flush
    >
      <Loaded
        answer={answer}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <EmptyState
            icon={<IconRoute className="gh-icon" aria-hidden />}
            title={t('plans.screen.empty')}
            text={t('plans.screen.empty.about')}
            actions={<NewPlanButton />}
          />
        }
      >
        {(rows) => (
          <Table
            label={t('plans.screen.title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={({ id }) => goTo(tenantPlace(slug, 'plans', id))}
            bare
          />
        )}
      </Loaded>
      {place.query.new === '1' ? (
        <NewPlanDialog
          onClose={() => setQuery({ new: undefined })}
          onCreated={(id) => goTo(tenantPlace(slug, 'plans', id))}
        />
      ) : null}
    </ListPage>
  );
}

function NewPlanButton() {
  const t = useText();
  const refusal = useRoleRefusal('plans.create');
  return (
    <RefusableButton
      variant="filled"
      refusal={refusal}
      leftSection={<IconPlus className="gh-icon" aria-hidden />}
      onClick={() => setQuery({ new: '1' })}
    >
      {t('plans.screen.new')}
    </RefusableButton>
  );
}

function useColumns(): readonly Column<PlanListRow>[] {
  const t = useText();
  const formats = useFormats();
  const { currency } = useTenant();
  return [
    {
      key: 'plan',
      header: t('plans.screen.column.plan'),
      render: ({ title, name, origin }) => (
        <div className="plans-title">
          <div className="gh-medium gh-clip">{title}</div>
          <div className="gh-meta gh-clip">
            <span className="gh-mono">{`${name}.md`}</span>
            {origin === 'imported' ? ` · ${t('plans.screen.origin.imported')}` : null}
          </div>
        </div>
      ),
    },
    {
      key: 'kind',
      header: t('plans.screen.column.kind'),
      width: 112,
      render: ({ goalKind }) => t(`plans.goalKind.${goalKind}`),
    },
    {
      key: 'state',
      header: t('plans.screen.column.state'),
      width: 152,
      render: (plan) => <StatusText state={PLAN_LOOKS[plan.state]} label={t(stateText(plan))} />,
    },
    {
      key: 'budget',
      header: t('plans.screen.column.budget'),
      width: 136,
      align: 'right',
      render: ({ budgetMinor }) =>
        budgetMinor === null ? (
          <span className="gh-ink-3">{t('plans.screen.noBudget')}</span>
        ) : (
          formats.money(budgetMinor, currency)
        ),
    },
    {
      key: 'created',
      header: t('plans.screen.column.created'),
      width: 160,
      render: ({ createdAtMs }) => <DateText atMs={createdAtMs} show="date" />,
    },
  ];
}
