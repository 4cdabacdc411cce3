import { coded } from '@shared/base/coded';
import { AppError } from '@shared/base/errors';
import { missingFor } from '@shared/domain/readout/readiness';
import { decideReportMove } from '@shared/domain/reports/report-state';
import { requireApprover } from '../plans/decide-plan';
import { refuse } from '../refuse';
import type { Handlers, TenantContext, TenantsContext } from '../rpc/context';
import { findNewestReadout, getReadoutRow, moveReadout, saveCommentary } from '../store/readouts';
import type { ReportRow } from '../store/reports';
import { getTenantBrand } from '../store/tenant-brand';
import { requireVersion } from '../store/versioned';
import { contentHash } from './content';
import { readoutDetail } from './detail';
import { draftReadout, readMonth, type WantedReadout } from './drafts';
import { type PrintJob, printReadouts } from './print';

export const readoutHandlers = {
  'readouts.preview': async (context, input) => {
    const readout = await readMonth(context, context.read, input);
    const openConflicts = readout.conflicts.filter(({ state }) => state === 'open').length;
    return { readout, missing: missingFor(readout).map(mutable), openConflicts };
  },

  'readouts.draft': async (context, input) =>
    readoutDetail(context.read, await draftReadout(context, input)),

  'readouts.setCommentary': async (context, { reportId, expectedVersion, commentary }) => {
    await context.write(async (writer) => {
      const row = await getReadoutRow(writer, reportId);
      requireVersion('readout', expectedVersion, row.version);
      if (row.state !== 'draft' && row.state !== 'in_review') {
        throw refuse('rule_violation', 'readout_commentary_fixed');
      }
      await saveCommentary(writer, row, commentary, contentHash(row.snapshot_json, commentary));
    });
    return readoutDetail(context.read, reportId);
  },

  'readouts.move': async (context, { reportId, expectedVersion, to }) => {
    await context.write(async (writer) => {
      const row = await getReadoutRow(writer, reportId);
      requireVersion('readout', expectedVersion, row.version);
      requireLegal(context, row, to);
      await moveReadout(writer, row, to);
    });
    return readoutDetail(context.read, reportId);
  },

  'readouts.approve': async (context, { reportId, expectedVersion }) => {
    await context.write(async (writer) => {
      const row = await getReadoutRow(writer, reportId);
      requireVersion('readout', expectedVersion, row.version);
      requireLegal(context, row, 'approved');
      const selfApproved = await requireApprover(writer, context, row.created_by);
      await moveReadout(writer, row, 'approved', { selfApproved });
    });
    return readoutDetail(context.read, reportId);
  },

  'readouts.print': async (context, { reportId, paper }) => {
    const row = await getReadoutRow(context.read, reportId);
    const [printed] = await printReadouts(context.services, [{ context, row }], paper);
    if (printed === undefined) throw new Error('The printer answered without a document');
    const { reportId: _, ...answer } = printed;
    return answer;
  },

  'readouts.printMany': async (context, input) => printMany(context, input),
} satisfies Partial<Handlers>;

function requireLegal(context: TenantContext, row: ReportRow, to: ReportRow['state']): void {
  const decision = decideReportMove(row.state, to, context.role);
  if (decision.allowed) return;
  throw refuse('rule_violation', 'readout_illegal_move', { from: row.state, to });
}

/** Drafts what is missing, prints everything with one printer, and says of each skipped tenant why. */
async function printMany(
  { services, tenants }: TenantsContext,
  input: WantedReadout & { readonly paper?: 'a4' | 'letter' | undefined },
) {
  const jobs: PrintJob[] = [];
  const skipped: { tenantId: string; slug: string; reason: ReturnType<typeof mutable> }[] = [];
  const slugs = new Map<string, string>();
  for (const context of tenants) {
    const { slug } = await getTenantBrand(context.read);
    slugs.set(context.tenantId, slug);
    try {
      const row =
        (await findNewestReadout(context.read, input.month)) ??
        (await getReadoutRow(context.read, await draftReadout(context, input)));
      jobs.push({ context, row });
    } catch (thrown) {
      // One tenant's refusal leaves the others their readouts.
      if (!(thrown instanceof AppError)) throw thrown;
      skipped.push({
        tenantId: context.tenantId,
        slug,
        reason: mutable(coded('failed', { problem: thrown.message })),
      });
    }
  }
  const printed = await printReadouts(services, jobs, input.paper);
  return {
    printed: printed.map(({ snapshotHash: _, ...one }, index) => {
      const tenantId = jobs[index]?.context.tenantId ?? '';
      return { ...one, tenantId, slug: slugs.get(tenantId) ?? '' };
    }),
    skipped,
  };
}

/** The wire's type of a coded value is not read-only. */
const mutable = ({ code, params }: ReturnType<typeof coded>) => ({ code, params: { ...params } });
