import { AppError } from '@shared/base/errors';
import type { Output } from '@shared/contract';
import { useMemo } from 'react';
import { useRpc } from '../rpc/rpc-context';
import { useTenants } from '../rpc/signed-in';
import { useNotices } from '../ui/notices';
import { useText } from '../ui/region';
import { useUndoWords } from '../undo/undo-words';
import { useShellState } from './shell-state';

type Outcome = Output<'undo.apply'>;

/** How many things that stay a notice names; the history shows the others. */
const NAMED = 3;

export interface Undo {
  /** Takes back the newest command that is left. */
  last(): void;
  group(groupId: string): void;
}

/** Taking back one's own commands over all of one's tenants, and saying what came of it (D14). */
export function useUndo(): Undo {
  const { client } = useRpc();
  const tell = useTell();
  const notices = useNotices();
  const tenantIds = useTenants()
    .map(({ id }) => id)
    .join();
  return useMemo(() => {
    const apply = async (groupId: string | undefined) => {
      if (tenantIds === '') return;
      const scope = { kind: 'tenants', tenantIds: tenantIds.split(',') } as const;
      try {
        tell(await client.call('undo.apply', groupId === undefined ? {} : { groupId }, scope));
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        notices.failed(thrown);
      }
    };
    return {
      last: () => void apply(undefined),
      group: (groupId) => void apply(groupId),
    };
  }, [client, notices, tell, tenantIds]);
}

function useTell(): (outcome: Outcome) => void {
  const t = useText();
  const notices = useNotices();
  const words = useUndoWords();
  const open = useShellState((state) => state.open);
  return useMemo(
    () =>
      ({ group, undone, refusedCount, refused }) => {
        if (group === null) return notices.done(t('undo.nothing'));
        const what = words.whatOf(group);
        if (refusedCount === 0) return notices.done(t('undo.done', { what }));
        notices.refused({
          title: t('undo.refused.title', { what }),
          body: (
            <>
              {undone === 0 ? null : (
                <div>{t('undo.refused.some', { undone, refused: refusedCount })}</div>
              )}
              {refused.slice(0, NAMED).map((one) => (
                <div key={`${one.tenantId} ${one.kind} ${one.id}`}>
                  {words.nameOf(one)}: {words.whyOf(one)}
                </div>
              ))}
              {refusedCount <= NAMED ? null : (
                <div>{t('undo.refused.more', { count: refusedCount - NAMED })}</div>
              )}
            </>
          ),
          action: { label: t('undo.history.open'), run: () => open('undo') },
        });
      },
    [t, notices, words, open],
  );
}
