import type { Coded } from '@shared/base/coded';
import { missingFields } from '@shared/domain/tasks/missing-fields';
import type { TaskState } from '@shared/domain/tasks/task';
import { decideMove, type TaskMove, taskMoves } from '@shared/domain/tasks/task-state';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { type Command, useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { STATE_LOOKS } from '../../ui/state-looks';
import { useCodedText } from '../../ui/use-coded-text';
import { MoveDialog } from './move-dialog';
import { MoveRefusal } from './move-refusal';
import { useMoveRefusalText } from './move-refusal-text';
import { isEnded, movableTaskOf, sprintRecordOf, type TaskDetail } from './task';
import { useMoveContext } from './use-move-context';

/** States that want a reason on the way in. */
const REASONED: readonly TaskState[] = ['blocked', 'failed', 'cancelled'];

/**
 * The states that a task can go to, by the same rule that the core asks. What only lacks fields opens them;
 * what is refused stays in place with every reason.
 */
export function TaskMoves({ task }: { task: TaskDetail }) {
  const t = useText();
  const codedText = useCodedText();
  const context = useMoveContext();
  const command = useCommand('tasks.move', useTenantScope(), { inline: true });
  const [asking, setAsking] = useState<TaskState | undefined>(undefined);
  const movable = movableTaskOf(task);
  const missing = missingFields(sprintRecordOf(task));
  if (isEnded(task)) return <p className="gh-ink-2">{t('tasks.panel.ended')}</p>;
  if (context === undefined) return null;
  const moves = taskMoves(movable).map((to) => ({ to, move: decideMove(movable, to, context) }));
  const refused = moves.filter(({ move }) => reasonsBut(move).length > 0);
  return (
    <>
      {task.blocked === null ? null : (
        <p className="gh-tone-warn">
          {t('tasks.panel.blocked', { reason: codedText('tasks.blocked', task.blocked) })}
        </p>
      )}
      <div className="gh-row gh-wrap tasks-moves">
        {moves.map(({ to, move }) => (
          <MoveButton key={to} {...{ task, to, move, command }} onAsk={() => setAsking(to)} />
        ))}
      </div>
      <MoveRefusal error={command.error} />
      <Refusals refused={refused} />
      {asking === undefined ? null : (
        <MoveDialog
          task={task}
          to={asking}
          missing={needsFields(moves, asking) ? missing : []}
          reasoned={REASONED.includes(asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

type Move = { readonly to: TaskState; readonly move: TaskMove };

const needsFields = (moves: readonly Move[], to: TaskState) =>
  moves.some(
    (each) =>
      each.to === to &&
      !each.move.allowed &&
      each.move.reasons.some(({ code }) => code === 'missing_fields'),
  );

/** Reasons that no field can take away. */
function reasonsBut(move: TaskMove): readonly Coded[] {
  return move.allowed ? [] : move.reasons.filter(({ code }) => code !== 'missing_fields');
}

interface MoveButtonProps extends Move {
  readonly task: TaskDetail;
  readonly command: Command<'tasks.move'>;
  readonly onAsk: () => void;
}

function MoveButton({ task, to, move, command, onAsk }: MoveButtonProps) {
  const t = useText();
  const notices = useNotices();
  const refusalText = useMoveRefusalText();
  const state = t(`ui.state.${to}`);
  const final = reasonsBut(move);
  const asks = !move.allowed || REASONED.includes(to);
  const run = async () => {
    if (asks) return onAsk();
    const moved = await command.run({ taskId: task.id, expectedVersion: task.version, to });
    if (moved !== undefined)
      notices.done(t('tasks.move.done', { title: task.title, state }), moved);
  };
  return (
    <RefusableButton
      size="xs"
      refusal={final.length === 0 ? undefined : final.map(refusalText).join(' ')}
      pending={command.pending}
      leftSection={<StateGlyph {...lookOf(to)} small />}
      onClick={() => void run()}
    >
      {t(asks && final.length === 0 ? 'tasks.move.more' : 'tasks.move.to', { state })}
    </RefusableButton>
  );
}

const lookOf = (state: TaskState) => ({
  name: STATE_LOOKS[state].glyph,
  tone: STATE_LOOKS[state].tone,
});

/** Each reason once, with the states that it closes. */
function Refusals({ refused }: { refused: readonly Move[] }) {
  const t = useText();
  const refusalText = useMoveRefusalText();
  if (refused.length === 0) return null;
  const states = new Map<string, string[]>();
  for (const { to, move } of refused) {
    const reasons = reasonsBut(move).map(refusalText).join(' ');
    states.set(reasons, [...(states.get(reasons) ?? []), t(`ui.state.${to}`)]);
  }
  return (
    <ul className="tasks-refusals">
      {[...states].map(([reasons, names]) => (
        <li key={reasons}>{t('tasks.move.refused', { state: names.join(', '), reasons })}</li>
      ))}
    </ul>
  );
}
