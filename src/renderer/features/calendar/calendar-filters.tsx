import { Menu } from '@mantine/core';
import type { Output } from '@shared/contract';
import { ITEM_KINDS, type ItemKind } from '@shared/domain/calendar/calendar-item';
import { MODULES_BY_TIER, TIERS } from '@shared/domain/roles/module';
import { tenantScope } from '@shared/rpc/client';
import { IconAdjustments, IconStack2, IconTool, IconUser } from '@tabler/icons-react';
import { useSignedIn } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { useFormats, useText } from '../../ui/region';
import { type CalendarPlace, changeCalendar, toggled } from './calendar-place';
import { Choice, FilterChip } from './filter-chip';

interface FiltersProps {
  readonly place: CalendarPlace;
  readonly counts: Output<'calendar.items'>['counts'] | undefined;
}

/** Which tenants and which kinds are shown; the address keeps it. */
export function ShownFilters({ place, counts }: FiltersProps) {
  const { tenant } = useSignedIn();
  return (
    <>
      {tenant === undefined ? <TenantsChip place={place} /> : null}
      <KindsChip place={place} counts={counts} />
    </>
  );
}

/** Whose work is shown, and of which modules. */
export function WorkFilters({ place }: Pick<FiltersProps, 'place'>) {
  return (
    <>
      <OwnersChip place={place} />
      <ModulesChip place={place} />
    </>
  );
}

function TenantsChip({ place: { tenantIds } }: { place: CalendarPlace }) {
  const t = useText();
  const { tenants } = useSignedIn();
  const count = tenantIds.length === 0 ? tenants.length : tenantIds.length;
  return (
    <FilterChip
      icon={IconStack2}
      on={tenantIds.length > 0}
      label={t('calendar.filter.tenants', { count })}
    >
      {tenants.map(({ id, name }) => (
        <Choice
          key={id}
          checked={tenantIds.includes(id)}
          onChoose={() => changeCalendar({ tenantIds: toggled(tenantIds, id) })}
        >
          {name}
        </Choice>
      ))}
    </FilterChip>
  );
}

function KindsChip({ place: { kinds }, counts }: FiltersProps) {
  const t = useText();
  const formats = useFormats();
  const shown = kinds ?? ITEM_KINDS;
  const choose = (kind: ItemKind) => {
    const next = ITEM_KINDS.filter((each) => toggled(shown, kind).includes(each));
    const all = next.length === 0 || next.length === ITEM_KINDS.length;
    changeCalendar({ kinds: all ? undefined : next });
  };
  return (
    <FilterChip
      icon={IconAdjustments}
      on={kinds !== undefined}
      label={
        kinds === undefined
          ? t('calendar.filter.allKinds')
          : t('calendar.filter.kinds', { count: kinds.length })
      }
    >
      {ITEM_KINDS.map((kind) => (
        <Choice
          key={kind}
          checked={shown.includes(kind)}
          onChoose={() => choose(kind)}
          aside={
            counts === undefined ? undefined : (
              <span className="gh-meta gh-num">{formats.number(counts[kind])}</span>
            )
          }
        >
          {t(`calendar.kinds.${kind}`)}
        </Choice>
      ))}
    </FilterChip>
  );
}

function OwnersChip({ place: { owners, unowned } }: { place: CalendarPlace }) {
  const t = useText();
  const { tenant, session } = useSignedIn();
  const members = newestOf(
    useWatched('memberships.list', {}, tenant === undefined ? undefined : tenantScope(tenant.id)),
  );
  const people =
    tenant === undefined
      ? session.profiles
      : (members ?? []).map(({ profileId: id, name }) => ({ id, name }));
  const names = [
    ...people.filter(({ id }) => owners.includes(id)).map(({ name }) => name),
    ...(unowned ? [t('calendar.noOwner')] : []),
  ];
  return (
    <FilterChip
      icon={IconUser}
      on={names.length > 0}
      label={names.length === 0 ? t('calendar.filter.anyone') : names.join(', ')}
    >
      {people.map(({ id, name }) => (
        <Choice
          key={id}
          checked={owners.includes(id)}
          onChoose={() => changeCalendar({ owners: toggled(owners, id) })}
        >
          {name}
        </Choice>
      ))}
      <Choice checked={unowned} onChoose={() => changeCalendar({ unowned: !unowned })}>
        {t('calendar.noOwner')}
      </Choice>
    </FilterChip>
  );
}

function ModulesChip({ place: { modules } }: { place: CalendarPlace }) {
  const t = useText();
  const [first] = modules;
  const label =
    first === undefined
      ? t('calendar.filter.allModules')
      : modules.length === 1
        ? t(`roles.module.${first}`)
        : t('calendar.filter.modules', { count: modules.length });
  return (
    <FilterChip icon={IconTool} on={first !== undefined} label={label}>
      {TIERS.flatMap((tier) => [
        <Menu.Label key={tier}>{t(`roles.tier.${tier}`)}</Menu.Label>,
        ...MODULES_BY_TIER[tier].map((module) => (
          <Choice
            key={module}
            checked={modules.includes(module)}
            onChoose={() => changeCalendar({ modules: toggled(modules, module) })}
          >
            {t(`roles.module.${module}`)}
          </Choice>
        )),
      ])}
    </FilterChip>
  );
}
