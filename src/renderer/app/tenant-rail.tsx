import { Menu, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconBuildingStore,
  IconFolderUp,
  IconLock,
  IconPlus,
  IconStack2,
  IconUserCog,
} from '@tabler/icons-react';
import { type SignedInProfile, type TenantRow, useSignedIn } from '../rpc/signed-in';
import { Avatar } from '../ui/marks';
import { allPlace, type Place, settingsPlace, tenantPlace } from '../ui/place';
import { useText } from '../ui/region';
import { StateGlyph } from '../ui/state-glyph';
import { goTo } from '../ui/use-place';
import { viewFor } from './current-view';
import { useShellState } from './shell-state';

interface TenantRailProps {
  readonly place: Place;
  readonly onLock: () => void;
}

/** Which tenant: one tile each, all of them on top, the person below. */
export function TenantRail({ place, onLock }: TenantRailProps) {
  const t = useText();
  const { profile, tenants, tenant } = useSignedIn();
  return (
    <aside className="gh-rail" aria-label={t('shell.rail.label')}>
      <Tooltip label={t('shell.rail.all')} position="right">
        <UnstyledButton
          className="gh-tile gh-tile-plain"
          aria-label={t('shell.rail.all')}
          aria-current={place.scope.kind === 'all' ? 'true' : undefined}
          onClick={() => goTo(allPlace(viewFor('all', place.view)))}
        >
          <IconStack2 className="gh-icon" aria-hidden />
        </UnstyledButton>
      </Tooltip>
      <span className="gh-rail-line" />
      <div className="gh-rail-tenants">
        {tenants.map((row) => (
          <TenantTile
            key={row.id}
            tenant={row}
            current={row.id === tenant?.id}
            onOpen={() => goTo(tenantPlace(row.slug, viewFor('tenant', place.view) ?? ''))}
          />
        ))}
        {profile.isAdmin ? <AddMenu /> : null}
      </div>
      <span className="gh-grow" />
      <ProfileMenu profile={profile} slug={tenant?.slug} onLock={onLock} />
    </aside>
  );
}

function AddMenu() {
  const t = useText();
  const openDialog = useShellState((state) => state.open);
  return (
    <Menu position="right-start" width={220}>
      <Menu.Target>
        <UnstyledButton
          className="gh-tile gh-tile-plain gh-tile-add"
          aria-label={t('shell.rail.add')}
        >
          <IconPlus className="gh-icon" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconBuildingStore className="gh-icon" aria-hidden />}
          onClick={() => openDialog('add_tenant')}
        >
          {t('firstRun.tenant.title')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFolderUp className="gh-icon" aria-hidden />}
          onClick={() => openDialog('import')}
        >
          {t('firstRun.import.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface TenantTileProps {
  readonly tenant: TenantRow;
  readonly current: boolean;
  readonly onOpen: () => void;
}

function TenantTile({ tenant, current, onOpen }: TenantTileProps) {
  const t = useText();
  const state =
    tenant.openP0 > 0
      ? t('shell.rail.openP0', { count: tenant.openP0 })
      : t(`shell.lifecycle.${tenant.lifecycle}`);
  const label = t('shell.rail.tenant', { name: tenant.name, state });
  return (
    <Tooltip label={label} position="right">
      <UnstyledButton
        className={`gh-tile gh-tenant-${tenant.colourSlot}`}
        data-initials={tenant.initials}
        aria-label={label}
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
      >
        {tenant.openP0 > 0 ? (
          <span className="gh-tile-alert">
            <StateGlyph name="p0" tone="fail" small />
          </span>
        ) : null}
      </UnstyledButton>
    </Tooltip>
  );
}

interface ProfileMenuProps {
  readonly profile: SignedInProfile;
  readonly slug: string | undefined;
  readonly onLock: () => void;
}

function ProfileMenu({ profile, slug, onLock }: ProfileMenuProps) {
  const t = useText();
  return (
    <Menu position="right-end" width={220}>
      <Menu.Target>
        <UnstyledButton className="gh-profile" aria-label={t('shell.profile.menu')}>
          <Avatar name={profile.name} plain />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{profile.name}</Menu.Label>
        <Menu.Item
          leftSection={<IconUserCog className="gh-icon" aria-hidden />}
          onClick={() => goTo(settingsPlace('preferences', slug))}
        >
          {t('shell.profile.preferences')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLock className="gh-icon" aria-hidden />}
          rightSection={<span className="gh-meta">Ctrl L</span>}
          onClick={onLock}
        >
          {t('shell.profile.lock')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
