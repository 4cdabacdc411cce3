import { type ReactNode, useMemo } from 'react';
import { useRpc } from '../rpc/rpc-context';
import { UndoContext, type UndoOf } from '../rpc/undo-context';
import { useUndo } from './use-undo';

/** Offers the way back of every command whose answer somebody has in hand. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const { client } = useRpc();
  const undo = useUndo();
  const undoOf = useMemo<UndoOf>(
    () => (answer) => {
      const groupId = client.commandOf(answer);
      return groupId === undefined ? undefined : () => undo.group(groupId);
    },
    [client, undo],
  );
  return <UndoContext value={undoOf}>{children}</UndoContext>;
}
