import { Menu } from '@mantine/core';
import { MODULES_BY_TIER, TIERS } from '@shared/domain/roles/module';
import { IconPlus, IconTool, IconUser } from '@tabler/icons-react';
import { useText } from '../../../ui/region';
import { type BoardQuery, COMPLETED_DAYS, changeBoardQuery, DUE_SPANS } from './board-query';
import { toggled } from './board-store';
import { Choice, FilterChip } from './filter-chip';

interface OwnerChipProps {
  readonly query: BoardQuery;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
}

export function OwnerChip({ query, owners }: OwnerChipProps) {
  const t = useText();
  const names = [
    ...owners.filter(({ id }) => query.owners.includes(id)).map(({ name }) => name),
    ...(query.unowned ? [t('board.card.noOwner')] : []),
  ];
  const value = names.length === 0 ? t('board.filter.anyone') : names.join(', ');
  return (
    <FilterChip icon={IconUser} on={names.length > 0} label={t('board.filter.owner', { value })}>
      {owners.map(({ id, name }) => (
        <Choice
          key={id}
          checked={query.owners.includes(id)}
          onChoose={() => changeBoardQuery({ owners: toggled(query.owners, id) })}
        >
          {name}
        </Choice>
      ))}
      <Choice
        checked={query.unowned}
        onChoose={() => changeBoardQuery({ unowned: !query.unowned })}
      >
        {t('board.card.noOwner')}
      </Choice>
    </FilterChip>
  );
}

export function ModuleChip({ query }: { query: BoardQuery }) {
  const t = useText();
  const { modules } = query;
  const [first] = modules;
  const value =
    first === undefined
      ? t('board.filter.all')
      : modules.length === 1
        ? t(`roles.module.${first}`)
        : t('board.filter.some', { count: modules.length });
  return (
    <FilterChip
      icon={IconTool}
      on={first !== undefined}
      label={t('board.filter.module', { value })}
    >
      {TIERS.flatMap((tier) => [
        <Menu.Label key={tier}>{t(`roles.tier.${tier}`)}</Menu.Label>,
        ...MODULES_BY_TIER[tier].map((module) => (
          <Choice
            key={module}
            checked={modules.includes(module)}
            onChoose={() =>
              changeBoardQuery({
                modules: modules.includes(module)
                  ? modules.filter((each) => each !== module)
                  : [...modules, module],
              })
            }
          >
            {t(`roles.module.${module}`)}
          </Choice>
        )),
      ])}
    </FilterChip>
  );
}

/** The filters that are wanted now and then; those that are on say so in the chip. */
export function MoreFilters({ query }: { query: BoardQuery }) {
  const t = useText();
  const on = [
    ...(query.due === undefined ? [] : [t(`board.due.${query.due}`)]),
    ...(query.missing ? [t('board.filter.missing')] : []),
    ...(query.past ? [t('tasks.filter.past')] : []),
  ];
  return (
    <FilterChip
      icon={IconPlus}
      dashed={on.length === 0}
      on={on.length > 0}
      label={on.length === 0 ? t('board.filter.add') : on.join(' · ')}
    >
      <Menu.Label>{t('board.filter.due')}</Menu.Label>
      {DUE_SPANS.map((span) => (
        <Choice
          key={span}
          checked={query.due === span}
          onChoose={() => changeBoardQuery({ due: query.due === span ? undefined : span })}
        >
          {t(`board.due.${span}`)}
        </Choice>
      ))}
      <Menu.Divider />
      <Choice
        checked={query.missing}
        onChoose={() => changeBoardQuery({ missing: !query.missing })}
      >
        {t('board.filter.missing')}
      </Choice>
      <Choice checked={query.past} onChoose={() => changeBoardQuery({ past: !query.past })}>
        {t('tasks.filter.past')}
      </Choice>
      <Menu.Label>{t('board.filter.completed')}</Menu.Label>
      {COMPLETED_DAYS.map((days) => (
        <Choice
          key={days}
          checked={query.completedDays === days}
          onChoose={() => changeBoardQuery({ completedDays: days })}
        >
          {days === 3_650 ? t('board.completed.all') : t('board.completed.days', { days })}
        </Choice>
      ))}
    </FilterChip>
  );
}
