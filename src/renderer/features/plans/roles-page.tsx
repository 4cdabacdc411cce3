import { Button } from '@mantine/core';
import {
  FUNCTIONAL_ROLES,
  type FunctionalRole,
  ROLE_LAYER,
} from '@shared/domain/roles/functional-role';
import {
  MODULE_ROLE,
  MODULES,
  MODULES_BY_TIER,
  type Module,
  TIERS,
} from '@shared/domain/roles/module';
import { ROLE_KEY } from '@shared/domain/roles/role-key';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { newestOf } from '../../ui/loaded';
import { hrefOf, settingsPlace, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';

/** The twelve roles in three layers, and the ten modules in three tiers with who answers for each (M154–M158). */
export function RolesPage() {
  const t = useText();
  const { slug } = useTenant();
  const counts = { roles: FUNCTIONAL_ROLES.length, modules: MODULES.length, tiers: TIERS.length };
  return (
    <ListPage
      lead={
        <Button
          component="a"
          variant="subtle"
          px={8}
          href={hrefOf(tenantPlace(slug, 'plans'))}
          aria-label={t('plans.screen.back')}
        >
          <IconArrowLeft className="gh-icon" aria-hidden />
        </Button>
      }
      title={t('plans.roles.title')}
      meta={t('plans.roles.meta', counts)}
    >
      <RolesSection />
      <ModulesSection />
    </ListPage>
  );
}

function RolesSection() {
  const t = useText();
  const { slug } = useTenant();
  const members = newestOf(useWatched('memberships.list', {}, useTenantScope())) ?? [];
  const holders = (role: FunctionalRole) =>
    members.filter(({ functionalRoles }) => functionalRoles.includes(role)).map(({ name }) => name);
  const text = (part: 'responsibility' | 'deliverable' | 'failure') => (role: FunctionalRole) =>
    t(`roles.${part}.${ROLE_KEY[role]}`);
  const columns: readonly Column<FunctionalRole>[] = [
    {
      key: 'role',
      header: t('plans.roles.column.role'),
      width: 196,
      render: (role) => (
        <>
          <div className="gh-medium">{role}</div>
          <div className="gh-meta">{t(`roles.layer.${ROLE_LAYER[role]}`)}</div>
        </>
      ),
    },
    {
      key: 'responsibility',
      header: t('plans.roles.column.responsibility'),
      render: text('responsibility'),
    },
    {
      key: 'deliverable',
      header: t('plans.roles.column.deliverable'),
      render: text('deliverable'),
    },
    { key: 'failure', header: t('plans.roles.column.failure'), render: text('failure') },
    {
      key: 'heldBy',
      header: t('plans.roles.column.heldBy'),
      width: 120,
      render: (role) =>
        holders(role).length === 0 ? (
          <a className="plans-people" href={hrefOf(settingsPlace('people', slug))}>
            {t('plans.roles.nobody')}
          </a>
        ) : (
          holders(role).join(', ')
        ),
    },
  ];
  return (
    <Section title={t('plans.roles.roles')}>
      <Table
        label={t('plans.roles.roles')}
        columns={columns}
        rows={FUNCTIONAL_ROLES}
        rowKey={(role) => role}
      />
    </Section>
  );
}

function ModulesSection() {
  const t = useText();
  const tenant = newestOf(useWatched('tenants.get', {}, useTenantScope()));
  const roleOf = (module: Module): string =>
    module === 'onpage_optimization' ? (tenant?.onpageRole ?? '') : MODULE_ROLE[module];
  const columns: readonly Column<Module>[] = [
    {
      key: 'module',
      header: t('plans.roles.column.module'),
      width: 260,
      render: (module) => (
        <>
          <div className="gh-medium">{t(`roles.module.${module}`)}</div>
          <div className="gh-mono gh-ink-3">{module}</div>
        </>
      ),
    },
    {
      key: 'accountable',
      header: t('plans.roles.column.accountable'),
      width: 220,
      render: (module) => roleOf(module),
    },
    {
      key: 'accountability',
      header: t('plans.roles.column.accountability'),
      render: (module) => t(`roles.accountability.${module}`),
    },
  ];
  return (
    <Section title={t('plans.roles.modules')}>
      {TIERS.map((tier) => (
        <div key={tier} className="gh-col">
          <h3>{t(`roles.tier.${tier}`)}</h3>
          <Table
            label={t(`roles.tier.${tier}`)}
            columns={columns}
            rows={MODULES_BY_TIER[tier]}
            rowKey={(module) => module}
          />
        </div>
      ))}
    </Section>
  );
}
