import { TODAY_GROUPS, TODAY_SHELVES, type TodayShelf } from '@shared/domain/today/today-kind';
import { useMemo } from 'react';
import { useSignedIn } from '../../rpc/signed-in';
import { usePages } from '../../rpc/use-pages';
import { useWatched } from '../../rpc/use-watched';
import { usePlace } from '../../ui/use-place';

/** The tenants that are looked at: the one on screen, or all of one's own. */
export function useTodayScope() {
  const { tenant, tenants } = useSignedIn();
  return useMemo(() => {
    const tenantIds = tenant === undefined ? tenants.map(({ id }) => id) : [tenant.id];
    return { kind: 'tenants' as const, tenantIds };
  }, [tenant, tenants]);
}

/** Which shelf, and which group alone, the address names. */
export function useTodayPlace() {
  const { query } = usePlace();
  const shelf: TodayShelf = TODAY_SHELVES.find((each) => each === query.shelf) ?? 'inbox';
  return { shelf, group: TODAY_GROUPS.find((each) => each === query.group) };
}

/** A shelf with the first rows of each group; the last answer stays while another shelf is read. */
export function useShelf(shelf: TodayShelf) {
  return useWatched('today.open', { shelf }, useTodayScope(), { keep: true });
}

/** One group alone, all of it by pages. */
export function useGroup(group: (typeof TODAY_GROUPS)[number], shelf: TodayShelf) {
  return usePages('today.page', { group, shelf }, useTodayScope(), 50);
}
