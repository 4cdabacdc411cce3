import { Select } from '@mantine/core';
import type { ComponentType } from 'react';
import { SignedInProvider, type TenantRow, useSignedIn } from '../../rpc/signed-in';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { hrefOf, settingsPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { goTo, usePlace } from '../../ui/use-place';
import { AboutSection } from './about-section';
import { DataSection } from './data-section';
import { InventorySection } from './inventory-section';
import { PeopleSection } from './people-section';
import { PreferencesSection } from './preferences-section';
import { PrioritySection } from './priority-section';
import { ProfilesSection } from './profiles-section';
import { isTenantSection, SECTION_GROUPS, SECTIONS, type SectionName } from './sections';
import { TenantSection } from './tenant-section';
import './settings.css';

const SCREENS: Readonly<Record<SectionName, ComponentType>> = {
  preferences: PreferencesSection,
  tenant: TenantSection,
  priority: PrioritySection,
  inventory: InventorySection,
  people: PeopleSection,
  profiles: ProfilesSection,
  data: DataSection,
  about: AboutSection,
};

/** Settings of the person, of one tenant, of this computer. */
export function SettingsView() {
  const t = useText();
  const place = usePlace();
  const signedIn = useSignedIn();
  const section = SECTIONS.find((name) => name === place.view) ?? 'preferences';
  const ofTenant = isTenantSection(section);
  const tenant = signedIn.tenant ?? signedIn.tenants.at(0);
  const Screen = SCREENS[section];
  return (
    <ListPage
      title={t('settings.title')}
      meta={t(`settings.section.${section}`)}
      actions={ofTenant ? <TenantChoice section={section} tenant={tenant} /> : null}
    >
      <div className="gh-settings">
        <SettingsNav current={section} slug={place.id} />
        <div className="gh-settings-content">
          {ofTenant && tenant === undefined ? (
            <EmptyState title={t('settings.noTenant')} text={t('settings.noTenant.text')} />
          ) : (
            <SignedInProvider value={{ ...signedIn, tenant: ofTenant ? tenant : undefined }}>
              <Screen key={ofTenant ? tenant?.id : section} />
            </SignedInProvider>
          )}
        </div>
      </div>
    </ListPage>
  );
}

interface SettingsNavProps {
  readonly current: SectionName;
  /** The tenant that was on screen stays over all sections. */
  readonly slug: string | undefined;
}

function SettingsNav({ current, slug }: SettingsNavProps) {
  const t = useText();
  return (
    <nav className="gh-settings-nav" aria-label={t('settings.nav.label')}>
      {SECTION_GROUPS.map(({ group, sections }) => (
        <div key={group}>
          <div className="gh-meta gh-medium gh-settings-group">{t(`settings.group.${group}`)}</div>
          {sections.map((section) => (
            <a
              key={section}
              className="gh-settings-link"
              aria-current={section === current ? 'page' : undefined}
              href={hrefOf(settingsPlace(section, slug))}
            >
              {t(`settings.section.${section}`)}
            </a>
          ))}
        </div>
      ))}
    </nav>
  );
}

interface TenantChoiceProps {
  readonly section: SectionName;
  readonly tenant: TenantRow | undefined;
}

function TenantChoice({ section, tenant }: TenantChoiceProps) {
  const t = useText();
  const { tenants } = useSignedIn();
  return (
    <Select
      aria-label={t('settings.whichTenant')}
      data={tenants.map(({ slug, name }) => ({ value: slug, label: name }))}
      value={tenant?.slug ?? null}
      allowDeselect={false}
      w={200}
      onChange={(slug) => goTo(settingsPlace(section, slug ?? undefined))}
    />
  );
}
