import { isDay } from '@shared/base/days';
import type { Output, Parsed } from '@shared/contract';
import { refuse } from '../refuse';
import { chosenIdsTouching, conflictsTouching } from '../store/conflicts';
import { countValues, type ValueCursor, valuePage } from '../store/measure-list';
import { observationsOfPeriods, periodKey } from '../store/observations';
import type { TenantReader } from '../store/tenant-access';
import { observationViews } from './conflict-view';

/** One page of a measure's values; a value says whether figures use it and whether its period is in conflict. */
export async function valuesPage(
  read: TenantReader,
  { key, after, limit }: Parsed<'metrics.values'>,
): Promise<Output<'metrics.values'>> {
  const page = await valuePage(read, key, {
    after: after === undefined ? undefined : cursorOf(after),
    limit,
  });
  const days = page.flatMap(({ from_on, to_on }) => [from_on, to_on]).sort();
  const [fromOn, toOn] = [days[0] ?? '', days.at(-1) ?? ''];
  // Which value a period uses depends on all of its values, also on those of the next page.
  const periods = new Map(page.map((row) => [periodKey(row), row]));
  const rows = await observationsOfPeriods(read, [...periods.values()]);
  const views = await observationViews(
    read,
    rows,
    await chosenIdsTouching(read, [key], fromOn, toOn),
  );
  const byId = new Map(views.map((view) => [view.id, view]));
  const conflicts = new Map(
    (await conflictsTouching(read, [key], fromOn, toOn)).map((each) => [
      periodKey(each),
      each.state,
    ]),
  );
  const last = page.at(-1);
  return {
    rows: page.flatMap((row) => {
      const view = byId.get(row.id);
      return view === undefined
        ? []
        : [{ ...view, conflict: conflicts.get(periodKey(row)) ?? null }];
    }),
    next:
      last !== undefined && page.length === limit
        ? `${last.to_on}_${last.from_on}_${last.id}`
        : null,
    total: await countValues(read, key),
  };
}

function cursorOf(text: string): ValueCursor {
  const [toOn = '', fromOn = '', id = ''] = text.split('_');
  if (!isDay(toOn) || !isDay(fromOn) || id === '') throw refuse('invalid_input', 'bad_cursor');
  return { toOn, fromOn, id };
}
