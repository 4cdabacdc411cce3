import type { Coded } from '@shared/base/coded';
import type { AppError } from '@shared/base/errors';
import { type BoardColumn, columnOf, type LaneKind } from '@shared/domain/tasks/board';
import { taskMoves } from '@shared/domain/tasks/task-state';
import { tenantScope } from '@shared/rpc/client';
import { useRpc } from '../../../rpc/rpc-context';
import { useTenants } from '../../../rpc/signed-in';
import { type Refusal, useNotices } from '../../../ui/notices';
import { tenantPlace } from '../../../ui/place';
import { useText } from '../../../ui/region';
import { useErrorText } from '../../../ui/use-error-text';
import { goTo } from '../../../ui/use-place';
import { reasonsOf } from '../move-refusal';
import { useMoveRefusalText } from '../move-refusal-text';
import { type BoardCard, movableCard } from './board';
import { useChangedElsewhere } from './use-changed-elsewhere';

/** What the operator can do next about a refused move. */
interface WaysOut {
  fill(): void;
  moveTo(column: BoardColumn): void;
}

const isMissing = ({ code }: Coded): boolean => code === 'missing_fields';

type WayOut = NonNullable<Refusal['action']>;

/** One refused move is told at a time: the next move answers it. */
export const ABOUT_MOVES = 'board-moves';

/** Says why a card went back, and leads to what would let it through. */
export function useMoveNotices() {
  const t = useText();
  const notices = useNotices();
  const errorText = useErrorText();
  const refusalText = useMoveRefusalText();
  const { client } = useRpc();
  const tenants = useTenants();
  const changed = useChangedElsewhere();

  const backIn = (card: BoardCard) => {
    const column = columnOf(card.state) ?? 'draft';
    return t('board.refused.back', { column: t(`board.column.${column}`) });
  };
  const refused = (card: BoardCard, refusal: Omit<Refusal, 'title' | 'hint'>) =>
    notices.refused({
      title: t('board.refused.title'),
      hint: backIn(card),
      about: ABOUT_MOVES,
      ...refusal,
    });

  const wayOut = (card: BoardCard, reasons: readonly Coded[], ways: WaysOut): WayOut => {
    const slug = tenants.find(({ id }) => id === card.tenantId)?.slug ?? '';
    const open = (view: string) => () => goTo(tenantPlace(slug, view));
    // Fields alone open no way that something else closes.
    const [first] = [...reasons].sort((a, b) => Number(isMissing(a)) - Number(isMissing(b)));
    switch (first?.code) {
      case 'missing_fields':
        return { label: t('board.refused.fill'), run: ways.fill };
      case 'review_first':
        return { label: t('board.refused.review'), run: () => ways.moveTo('needs_review') };
      case 'gates_failing':
        return { label: t('board.refused.gates'), run: open('gates') };
      case 'quality_not_recoverable':
        return { label: t('board.refused.measures'), run: open('measures') };
      case 'structure_regressed':
      case 'p0_pause':
        return { label: t('board.refused.incidents'), run: open('incidents') };
      case 'campaign_paused':
        return { label: t('board.refused.campaign'), run: open('gates') };
      case 'wip_full':
        return { label: t('board.refused.open'), run: () => goTo(tenantPlace(slug, 'tasks')) };
      default:
        return {
          label: t('board.refused.task'),
          run: () => goTo(tenantPlace(slug, 'tasks', card.id)),
        };
    }
  };

  const tell = async (error: AppError, card: BoardCard, ways: WaysOut): Promise<void> => {
    const reasons = reasonsOf(error);
    if (reasons.length > 0) {
      const body = reasons.map(refusalText).join(' ');
      const legal = reasons.some(({ code }) => code === 'illegal_move') ? legalText(card) : '';
      refused(card, { body: `${body}${legal}`, action: wayOut(card, reasons, ways) });
    } else if (error.code === 'conflict') {
      const task = await client
        .call('tasks.get', { taskId: card.id }, tenantScope(card.tenantId))
        .catch(() => undefined);
      notices.refused({ ...changed(card, task), about: ABOUT_MOVES });
    } else {
      const title = t(`ui.error.${error.code}`);
      notices.refused({ title, body: errorText(error), about: ABOUT_MOVES });
    }
  };

  const legalText = (card: BoardCard): string => {
    const states = taskMoves(movableCard(card)).map((state) => t(`ui.state.${state}`));
    return states.length === 0 ? '' : ` ${t('board.refused.legal', { states: states.join(', ') })}`;
  };

  return Object.assign(tell, {
    otherLane: (card: BoardCard, lanes: LaneKind) =>
      refused(card, {
        body: t(lanes === 'module' ? 'board.refused.module' : 'board.refused.tenant'),
      }),
    oneAtATime: (card: BoardCard) => refused(card, { body: t('board.refused.oneAtATime') }),
  });
}
