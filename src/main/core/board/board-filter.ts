import { DAY_MS } from '@shared/base/days';
import type { Parsed } from '@shared/contract';
import { TASK_POOL } from '@shared/domain/tasks/pool';
import type { Locale } from '@shared/domain/tenants/tenant';
import { text } from '@shared/i18n/format';
import type { BoardFilter } from '../store/board-filter';
import type { TenantRecord } from '../store/tenants';

type FilterInput = Omit<
  Parsed<'board.cards'>,
  'laneBy' | 'lane' | 'column' | 'sort' | 'after' | 'limit'
>;

/** What the caller asks for, as the store reads it: pool texts are found in each tenant's own language. */
export function boardFilter(
  input: FilterInput,
  tenants: readonly TenantRecord[],
  nowMs: number,
): BoardFilter {
  const { modules, tracks, ownerProfileIds, unowned, dueFrom, dueTo, sources } = input;
  const part = input.text?.trim() ?? '';
  return {
    modules,
    tracks,
    ownerProfileIds,
    unowned,
    dueFrom,
    dueTo,
    sources,
    missingFields: input.missingFields,
    pastCampaigns: input.pastCampaigns,
    completedSinceMs: nowMs - input.completedWithinDays * DAY_MS,
    ...(part !== '' && { title: { part, pools: poolsWith(part, tenants) } }),
  };
}

function poolsWith(part: string, tenants: readonly TenantRecord[]) {
  const byLocale = Map.groupBy(tenants, ({ content_locale: locale }) => locale);
  return [...byLocale].map(([locale, ofLocale]) => ({
    tenantIds: ofLocale.map(({ id }) => id),
    poolNumbers: poolNumbersWith(part, locale),
  }));
}

/** The pool items whose text in a language holds `part`. */
export function poolNumbersWith(part: string, locale: Locale): readonly number[] {
  const wanted = part.toLowerCase();
  return TASK_POOL.map(({ number }) => number).filter((number) =>
    text(locale, `pool.task.${number}.title`).toLowerCase().includes(wanted),
  );
}
