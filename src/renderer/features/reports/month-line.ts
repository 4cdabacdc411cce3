import type { Output } from '@shared/contract';
import { roleSuffices } from '@shared/domain/people/permission';
import { needsDraft } from '@shared/domain/readout/month-end';
import { useMemo } from 'react';
import { type TenantRow, useTenants } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';

type MonthRow = Output<'readouts.month'>['rows'][number];

/** A tenant's month with the tenant itself. */
export interface MonthLine extends MonthRow {
  readonly tenant: TenantRow;
}

/** Every tenant of the person, to ask about together. */
export function useAllTenants() {
  const tenants = useTenants();
  return useMemo(
    () =>
      tenants.length === 0
        ? undefined
        : ({ kind: 'tenants', tenantIds: tenants.map(({ id }) => id) } as const),
    [tenants],
  );
}

/** The month of every tenant, asked again whenever something of it changes. */
export function useMonth(month: string) {
  return useWatched('readouts.month', { month }, useAllTenants(), { keep: true });
}

/** Rows with their tenants; one whose membership went meanwhile has no line. */
export function linesOf(
  rows: readonly MonthRow[],
  tenants: readonly TenantRow[],
): readonly MonthLine[] {
  return rows.flatMap((row) => {
    const tenant = tenants.find(({ id }) => id === row.tenantId);
    return tenant === undefined ? [] : [{ ...row, tenant }];
  });
}

const standing = ({ readout }: MonthRow) =>
  readout === null
    ? null
    : { state: readout.state, changed: readout.state === 'stale' || readout.changed.length > 0 };

/** Whether a draft is to be made here, by this person. */
export const wantsDraft = (row: MonthRow): boolean =>
  roleSuffices(row.role, 'manager') && needsDraft(standing(row));

export const wantsApproval = ({ step }: MonthRow): boolean => step === 'approve';

export const isLeaving = ({ skip }: MonthRow): boolean => skip === null;

/** What waits for figures, a choice or a cycle before its readout. */
export const needsData = ({ step }: MonthRow): boolean =>
  step === 'choose' || step === 'add' || step === 'run';
