import { z } from 'zod';
import { LINEAGE_ACTORS, LINEAGE_STORES } from '../domain/lineage/stores';
import { query } from './define';
import { id, instant, nothing } from './values';

export const lineageMethods = {
  /** The seven stores of the state contract with who fills and who reads them, and their last update (M133). */
  'lineage.get': query('tenant', {
    input: nothing,
    output: z.object({
      stores: z.array(
        z.object({
          store: z.enum(LINEAGE_STORES),
          /** Its file in an exported folder. */
          file: z.string(),
          producers: z.array(z.enum(LINEAGE_ACTORS)),
          consumers: z.array(z.enum(LINEAGE_ACTORS)),
          updatedBy: z.array(z.string()),
          /** The newest event that changed it; null while nothing has. */
          last: z
            .object({
              seq: z.int(),
              type: z.string(),
              /** `<entity>:<id>`; the id alone is `subjectId`. */
              entity: z.string(),
              subjectId: id.nullable(),
              atMs: instant,
              by: z.string(),
            })
            .nullable(),
          /** How many such events there are. */
          updates: z.int(),
        }),
      ),
    }),
    reads: ['events'],
  }),
} as const;
