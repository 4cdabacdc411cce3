import type { Handlers } from '../rpc/context';
import { agencyRows } from './grid';

/** The roll-up of several tenants at the wire (M14, M15, M186). */
export const agencyHandlers = {
  'agency.grid': async ({ read, nowMs }, input) => ({
    asOfMs: nowMs,
    rows: [...(await agencyRows(read, input, nowMs))],
  }),
} satisfies Partial<Handlers>;
