import { Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconChevronDown, IconKeyboard, IconSearch, IconSettings } from '@tabler/icons-react';
import { type ComponentType, type ReactNode, useMemo } from 'react';
import { type TenantRow, useSignedIn } from '../rpc/signed-in';
import { useWatched } from '../rpc/use-watched';
import { Kbd } from '../ui/kbd';
import { newestOf } from '../ui/loaded';
import { TenantMark } from '../ui/marks';
import { allPlace, hrefOf, type Place, settingsPlace, tenantPlace } from '../ui/place';
import { useText } from '../ui/region';
import { goTo } from '../ui/use-place';
import { builtViews, viewFor } from './current-view';
import { useShellState } from './shell-state';
import type { ViewEntry, ViewName } from './views';

const SECTIONS = ['work', 'control', 'execution', 'accountability'] as const;

interface NavigationProps {
  readonly place: Place;
  readonly current: ViewName | undefined;
}

export function Navigation({ place, current }: NavigationProps) {
  const t = useText();
  const { tenant } = useSignedIn();
  const openDialog = useShellState((state) => state.open);
  const waiting = useWaiting();
  return (
    <nav className="gh-nav" aria-label={t('shell.nav.label')}>
      <ScopeMenu place={place} />
      <UnstyledButton className="gh-search" onClick={() => spotlight.open()}>
        <IconSearch className="gh-icon" aria-hidden />
        <span className="gh-grow gh-clip gh-nav-word">{t('shell.search')}</span>
        <span className="gh-nav-word" aria-hidden="true">
          <Kbd keys={'Ctrl\u00a0K'} />
        </span>
      </UnstyledButton>
      <div className="gh-nav-list">
        {SECTIONS.map((section) => (
          <NavSection
            key={section}
            section={section}
            tenant={tenant}
            current={current}
            waiting={waiting}
            entries={builtViews().filter((entry) => entry.section === section)}
          />
        ))}
      </div>
      <span className="gh-grow" />
      <NavItem
        icon={IconSettings}
        label={t('shell.nav.settings')}
        current={place.scope.kind === 'settings'}
        href={hrefOf(settingsPlace(tenant === undefined ? 'preferences' : 'tenant', tenant?.slug))}
      />
      <UnstyledButton className="gh-nav-item" onClick={() => openDialog('help')}>
        <IconKeyboard className="gh-icon" aria-hidden />
        <span className="gh-nav-word">{t('shell.nav.keyboard')}</span>
      </UnstyledButton>
    </nav>
  );
}

interface NavSectionProps {
  readonly section: (typeof SECTIONS)[number];
  readonly entries: readonly ViewEntry[];
  readonly tenant: TenantRow | undefined;
  readonly current: ViewName | undefined;
  /** Rows of today. */
  readonly waiting: number;
}

function NavSection({ section, entries, tenant, current, waiting }: NavSectionProps) {
  const t = useText();
  const shown = entries.filter(({ scopes }) => tenant === undefined || scopes.includes('tenant'));
  if (shown.length === 0) return null;
  return (
    <>
      {section === 'work' ? null : (
        <div className="gh-nav-section gh-nav-word">{t(`shell.nav.section.${section}`)}</div>
      )}
      {shown.map(({ view, icon, scopes }) => (
        <NavItem
          key={view}
          icon={icon}
          label={t(`shell.nav.${view}`)}
          current={view === current}
          count={countOf(view, tenant, { t, waiting })}
          href={hrefOf(
            tenant !== undefined && scopes.includes('tenant')
              ? tenantPlace(tenant.slug, view)
              : allPlace(view),
          )}
        />
      ))}
    </>
  );
}

function countOf(
  view: ViewName,
  tenant: TenantRow | undefined,
  { t, waiting }: { readonly t: ReturnType<typeof useText>; readonly waiting: number },
) {
  if (view === 'today') {
    if (waiting === 0) return undefined;
    return (
      <>
        <span aria-hidden="true">{waiting}</span>
        <span className="gh-hidden">{t('shell.nav.todayCount', { count: waiting })}</span>
      </>
    );
  }
  if (tenant === undefined) return undefined;
  if (view === 'gates' && tenant.gatesFailing > 0) {
    return t('shell.nav.gatesFailing', { count: tenant.gatesFailing });
  }
  if (view === 'incidents' && tenant.openIncidents > 0) return String(tenant.openIncidents);
  return undefined;
}

/** How many rows of today wait for the person, at the scope on screen. */
function useWaiting(): number {
  const { tenant, tenants } = useSignedIn();
  const scope = useMemo(() => {
    const tenantIds = tenant === undefined ? tenants.map(({ id }) => id) : [tenant.id];
    return tenantIds.length === 0 ? undefined : { kind: 'tenants' as const, tenantIds };
  }, [tenant, tenants]);
  return newestOf(useWatched('today.count', {}, scope, { keep: true }))?.counts.inbox ?? 0;
}

interface NavItemProps {
  readonly icon: ComponentType<{ readonly className?: string }>;
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  readonly count?: ReactNode;
}

function NavItem({ icon: Icon, label, href, current, count }: NavItemProps) {
  return (
    <Tooltip label={label} position="right" classNames={{ tooltip: 'gh-nav-tooltip' }}>
      <a className="gh-nav-item" href={href} aria-current={current ? 'page' : undefined}>
        <Icon className="gh-icon" />
        <span className="gh-nav-word">{label}</span>
        {count === undefined ? null : <span className="gh-nav-count gh-nav-word">{count}</span>}
      </a>
    </Tooltip>
  );
}

function ScopeMenu({ place }: { place: Place }) {
  const t = useText();
  const { tenant, tenants } = useSignedIn();
  const name = tenant?.name ?? t('shell.rail.all');
  return (
    <Menu width={240} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className="gh-scope" aria-label={t('shell.nav.scope', { name })}>
          <span className="gh-clip gh-grow gh-nav-word">{name}</span>
          <IconChevronDown className="gh-icon gh-ink-3" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => goTo(allPlace(viewFor('all', place.view)))}>
          {t('shell.rail.all')}
        </Menu.Item>
        {tenants.map((row, index) => (
          <Menu.Item
            key={row.id}
            leftSection={<TenantMark initials={row.initials} slot={row.colourSlot} />}
            rightSection={index < 9 ? <span className="gh-meta">Ctrl {index + 1}</span> : null}
            onClick={() => goTo(tenantPlace(row.slug, viewFor('tenant', place.view) ?? ''))}
          >
            {row.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
