import { AppError } from '@shared/base/errors';
import { useState } from 'react';
import type { MonthLine } from './month-line';

/** What is being done to a tenant's readout in a row of several, or why it was not. */
export type MonthWork =
  | { readonly kind: 'waiting' | 'drafting' | 'approving' }
  | { readonly kind: 'failed'; readonly error: AppError };

export interface MonthWorks {
  readonly of: ReadonlyMap<string, MonthWork>;
  readonly pending: boolean;
  /** One tenant after the other; what fails says why in its row, and the others go on. */
  run(
    lines: readonly MonthLine[],
    kind: 'drafting' | 'approving',
    work: (line: MonthLine) => Promise<unknown>,
  ): Promise<{ readonly done: number; readonly failed: number }>;
}

export function useMonthWork(): MonthWorks {
  const [of, setOf] = useState<ReadonlyMap<string, MonthWork>>(new Map());
  const [pending, setPending] = useState(false);
  const set = (tenantId: string, work: MonthWork | undefined) =>
    setOf((before) => {
      const next = new Map(before);
      if (work === undefined) next.delete(tenantId);
      else next.set(tenantId, work);
      return next;
    });

  return {
    of,
    pending,
    async run(lines, kind, work) {
      if (pending) return { done: 0, failed: 0 };
      setPending(true);
      setOf(new Map(lines.map(({ tenantId }) => [tenantId, { kind: 'waiting' }])));
      let failed = 0;
      for (const line of lines) {
        set(line.tenantId, { kind });
        try {
          await work(line);
          set(line.tenantId, undefined);
        } catch (thrown) {
          failed += 1;
          const error =
            thrown instanceof AppError ? thrown : new AppError('internal', String(thrown));
          set(line.tenantId, { kind: 'failed', error });
        }
      }
      setPending(false);
      return { done: lines.length - failed, failed };
    },
  };
}
