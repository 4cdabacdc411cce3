import type { Output } from '@shared/contract';

export type UndoPoint = Output<'incidents.undoPoints'>['rows'][number];

/** A change as the words of undo read it. */
export const wordable = ({ did, count, subject }: UndoPoint) => ({
  did,
  count,
  subject: { tenantId: null, ...subject },
});
