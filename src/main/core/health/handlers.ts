import { metPoints } from '@shared/domain/health/health';
import type { Handlers } from '../rpc/context';
import { readHealth } from './read-health';

/** The health of the orchestration at the wire (M199). */
export const healthHandlers = {
  'health.list': async ({ read, nowMs }) => ({
    asOfMs: nowMs,
    rows: (await readHealth(read, nowMs)).map(({ tenantId, findings }) => ({
      tenantId,
      met: metPoints(findings),
      points: findings.map(({ point, state, evidence }) => ({
        point,
        state,
        evidence: evidence.map(({ code, params, subject }) => ({
          code,
          params: { ...params },
          subject,
        })),
      })),
    })),
  }),
} satisfies Partial<Handlers>;
