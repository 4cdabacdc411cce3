import type { Handlers } from '../rpc/context';
import { applyUndo } from './apply-undo';
import { listUndo } from './list-undo';

/** Taking back what one did oneself (D14). */
export const undoHandlers = {
  'undo.list': (context) => listUndo(context),
  'undo.apply': (context, { groupId }) => applyUndo(context, groupId),
} satisfies Partial<Handlers>;
