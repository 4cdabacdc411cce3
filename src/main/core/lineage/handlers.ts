import { fileOfStore, LINEAGE } from '@shared/domain/lineage/stores';
import type { Handlers } from '../rpc/context';
import { namesOf } from '../store/actor-names';
import { newestByType, type TypeSummary } from '../store/lineage-events';

/** Where the data of a tenant comes from (M133): the seven stores with the event that last changed each. */
export const lineageHandlers = {
  'lineage.get': async ({ read }) => {
    const types = [...new Set(LINEAGE.flatMap(({ updatedBy }) => updatedBy))];
    const summaries = await newestByType(read, types);
    const nameOf = await namesOf(
      read,
      summaries.map(({ actor }) => actor),
    );
    return {
      stores: LINEAGE.map(({ store, producers, consumers, updatedBy }) => {
        const own = summaries.filter(({ type }) => updatedBy.includes(type));
        const newest = own.reduce<TypeSummary | undefined>(
          (last, each) => (last === undefined || each.seq > last.seq ? each : last),
          undefined,
        );
        return {
          store,
          file: fileOfStore(store),
          producers: [...producers],
          consumers: [...consumers],
          updatedBy: [...updatedBy],
          last: newest === undefined ? null : lastUpdate(newest, nameOf(newest.actor)),
          updates: own.reduce((sum, { count }) => sum + count, 0),
        };
      }),
    };
  },
} satisfies Partial<Handlers>;

/** The id of a subject like `gate:data_gate` is a key, not an id. */
const ID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

function lastUpdate({ seq, type, subject, atMs }: TypeSummary, by: string) {
  const [entity = '', name = ''] = subject.split(':');
  return { seq, type, entity, subjectId: ID.test(name) ? name : null, atMs, by };
}
