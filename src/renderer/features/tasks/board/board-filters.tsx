import { Button } from '@mantine/core';
import { BOARD_SORTS, LANE_KINDS } from '@shared/domain/tasks/board';
import { TASK_TRACKS } from '@shared/domain/tasks/task';
import {
  IconAdjustmentsHorizontal,
  IconArrowsSort,
  IconScale,
  IconStack2,
} from '@tabler/icons-react';
import { useSignedIn } from '../../../rpc/signed-in';
import { hrefOf, settingsPlace } from '../../../ui/place';
import { useText } from '../../../ui/region';
import { type BoardQuery, changeBoardQuery, clearBoardFilters, isNarrowed } from './board-query';
import { Choice, FilterChip } from './filter-chip';
import { ModuleChip, MoreFilters, OwnerChip } from './filter-chips';
import { SearchField } from './search-field';

interface BoardFiltersProps {
  readonly query: BoardQuery;
  readonly allTenants: boolean;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  /** For a list, which has no lanes and is ordered by its columns. */
  readonly asList?: { readonly narrowed: boolean; readonly onClear: () => void };
}

/** What the board shows and how; every choice stands in the address. */
export function BoardFilters({ query, allTenants, owners, asList }: BoardFiltersProps) {
  const t = useText();
  const kinds = LANE_KINDS.filter((kind) => allTenants || kind !== 'tenant');
  return (
    <div className="board-filters">
      <SearchField text={query.text} />
      {asList !== undefined ? null : (
        <FilterChip
          icon={IconStack2}
          label={t('board.filter.lanes', { kind: t(`board.lanes.${query.lanes}`) })}
        >
          {kinds.map((kind) => (
            <Choice
              key={kind}
              single
              checked={query.lanes === kind}
              onChoose={() => changeBoardQuery({ lanes: kind })}
            >
              {t(`board.lanes.${kind}.item`)}
            </Choice>
          ))}
        </FilterChip>
      )}
      <OwnerChip query={query} owners={owners} />
      <ModuleChip query={query} />
      <FilterChip
        icon={IconScale}
        on={query.track !== undefined}
        label={t('board.filter.track', {
          value: t(query.track === undefined ? 'board.filter.anyTrack' : trackKey(query.track)),
        })}
      >
        {[undefined, ...TASK_TRACKS].map((track) => (
          <Choice
            key={track ?? 'all'}
            single
            checked={query.track === track}
            onChoose={() => changeBoardQuery({ track })}
          >
            {t(track === undefined ? 'board.filter.allTracks' : trackKey(track))}
          </Choice>
        ))}
      </FilterChip>
      <MoreFilters query={query} />
      {(asList?.narrowed ?? isNarrowed(query)) ? (
        <Button size="xs" variant="subtle" onClick={asList?.onClear ?? clearBoardFilters}>
          {t('tasks.screen.clear')}
        </Button>
      ) : null}
      <span className="gh-grow" />
      {query.sort === 'priority' ? <WeightsLink /> : null}
      {asList !== undefined ? null : <SortMenu query={query} />}
    </div>
  );
}

const trackKey = (track: (typeof TASK_TRACKS)[number]) =>
  track === 'none' ? 'tasks.track.none' : (`ui.track.${track}` as const);

/** Where the order by priority is decided; each tenant has weights of its own. */
function WeightsLink() {
  const t = useText();
  const { tenant } = useSignedIn();
  if (tenant === undefined) return null;
  return (
    <Button
      component="a"
      size="xs"
      variant="subtle"
      leftSection={<IconAdjustmentsHorizontal className="gh-icon gh-icon-sm" aria-hidden />}
      href={hrefOf(settingsPlace('priority', tenant.slug))}
    >
      {t('priority.weights')}
    </Button>
  );
}

function SortMenu({ query }: { query: BoardQuery }) {
  const t = useText();
  return (
    <FilterChip
      icon={IconArrowsSort}
      label={t('board.sort.label', { order: t(`board.sort.${query.sort}`) })}
    >
      {BOARD_SORTS.map((sort) => (
        <Choice
          key={sort}
          single
          checked={query.sort === sort}
          onChoose={() => changeBoardQuery({ sort })}
        >
          {t(`board.sort.${sort}.item`)}
        </Choice>
      ))}
    </FilterChip>
  );
}
