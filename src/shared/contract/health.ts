import { z } from 'zod';
import {
  HEALTH_EVIDENCE_CODES,
  HEALTH_POINTS,
  HEALTH_STATES,
  HEALTH_SUBJECTS,
} from '../domain/health/health';
import { query } from './define';
import { coded, id, instant } from './values';

export const healthPoint = z.object({
  point: z.enum(HEALTH_POINTS),
  state: z.enum(HEALTH_STATES),
  evidence: z.array(
    z.object({
      code: z.enum(HEALTH_EVIDENCE_CODES),
      params: coded.shape.params,
      /** What it leads to; `id` names one of them, a gate, a track or a cadence. */
      subject: z.object({ kind: z.enum(HEALTH_SUBJECTS), id: z.string().nullable() }),
    }),
  ),
});

export const healthMethods = {
  /** The seven points of each tenant of the scope, with what they rest on (M199). */
  'health.list': query('tenants', {
    input: z.object({}),
    output: z.object({
      asOfMs: instant,
      rows: z.array(z.object({ tenantId: id, met: z.int(), points: z.array(healthPoint) })),
    }),
    reads: ['gates', 'plans', 'campaigns', 'tasks', 'cycles', 'incidents', 'reports', 'tenants'],
  }),
} as const;
