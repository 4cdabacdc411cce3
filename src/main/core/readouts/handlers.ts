import type { Coded } from '@shared/base/coded';
import { expectedFigures } from '@shared/domain/readout/month-end';
import { missingFor } from '@shared/domain/readout/readiness';
import { approveNow } from '../approvals/decide-approval';
import { requestApproval } from '../approvals/request-approval';
import { refuse } from '../refuse';
import type { Handlers } from '../rpc/context';
import { listMeasuresSeen } from '../store/month-readiness';
import { getReadoutRow, moveReadout } from '../store/readouts';
import { requireVersion } from '../store/versioned';
import { undoable } from '../undo/undoable';
import { requireUnchanged } from './changed-month';
import { readoutDetail } from './detail';
import { draftReadout, readMonth } from './drafts';
import { monthHandlers } from './month-handlers';
import { printReadouts } from './print';
import { pinnedReadout, readoutApproval, requireReadoutMove, saveWords } from './readout-approval';

export const readoutHandlers = {
  'readouts.preview': async (context, input) => {
    const readout = await readMonth(context, context.read, input);
    const openConflicts = readout.conflicts.filter(({ state }) => state === 'open').length;
    const seen = await listMeasuresSeen(context.read, readout.month, readout.asOfMs);
    const expected = expectedFigures(seen.map(({ key }) => key));
    return { readout, missing: missingFor(readout, expected).map(mutable), openConflicts };
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
      await undoable(writer, { kind: 'commentary', id: reportId, did: 'commentary_saved' }, () =>
        saveWords(writer, row, commentary),
      );
    });
    return readoutDetail(context.read, reportId);
  },

  'readouts.move': async (context, { reportId, expectedVersion, to }) => {
    await context.write(async (writer) => {
      const row = await getReadoutRow(writer, reportId);
      requireVersion('readout', expectedVersion, row.version);
      requireReadoutMove(row, to, context.role);
      if (to === 'in_review') await requireUnchanged(writer, row);
      await moveReadout(writer, row, to);
      if (to === 'in_review') await requestApproval(writer, 'readout.export', pinnedReadout(row));
    });
    return readoutDetail(context.read, reportId);
  },

  'readouts.approve': async (context, { reportId, expectedVersion }) => {
    await context.write(async (writer) => {
      const row = await getReadoutRow(writer, reportId);
      requireVersion('readout', expectedVersion, row.version);
      requireReadoutMove(row, 'approved', context.role);
      await approveNow(writer, context, readoutApproval, pinnedReadout(row), '');
    });
    return readoutDetail(context.read, reportId);
  },

  'readouts.print': async (context, { reportId, paper }) => {
    const row = await getReadoutRow(context.read, reportId);
    const [printed] = await printReadouts(context.services, [{ context, row }], paper);
    if (printed === undefined) throw new Error('The printer answered without a document');
    if (!printed.ok) throw printed.error;
    return printed.pdf;
  },

  ...monthHandlers,
} satisfies Partial<Handlers>;

/** The wire's type of a coded value is not read-only. */
const mutable = ({ code, params }: Coded) => ({ code, params: { ...params } });
