import type { Day } from '@shared/base/days';
import { useMemo } from 'react';
import { useTenants } from '../../../rpc/signed-in';
import { useFormats, useText } from '../../../ui/region';
import { useCodedText } from '../../../ui/use-coded-text';
import { type BoardCard, hasEnded } from './board';

/** What stands left in a card's last row. */
export interface CardDate {
  readonly kind: 'done' | 'late' | 'timed' | 'due' | 'none';
  readonly text: string;
}

export interface CardWords {
  readonly module: (card: BoardCard) => string;
  readonly why: (card: BoardCard) => string;
  readonly date: (card: BoardCard) => CardDate;
  readonly missing: (card: BoardCard) => string;
  /** The whole card in one line, for those who hear it. */
  readonly whole: (card: BoardCard) => string;
}

/** The words of a card; made once for a board, because a board has hundreds of cards. */
export function useCardWords(today: Day): CardWords {
  const t = useText();
  const formats = useFormats();
  const codedText = useCodedText();
  const tenants = useTenants();
  return useMemo(() => {
    const tenantName = new Map(tenants.map(({ id, name }) => [id, name]));
    const module = (card: BoardCard) => t(`roles.module.${card.module}`);
    const why = (card: BoardCard) =>
      card.blocked === null
        ? t(card.state === 'failed' ? 'board.card.failed' : 'board.card.blocked')
        : codedText('tasks.blocked', card.blocked);
    const date = (card: BoardCard): CardDate => {
      if (card.completedAtMs !== null) {
        return { kind: 'done', text: formats.shortDateTime(card.completedAtMs) };
      }
      if (card.dueOn !== null && card.dueOn < today && !hasEnded(card)) {
        return { kind: 'late', text: t('board.card.late', { day: formats.shortDay(card.dueOn) }) };
      }
      if (card.timebox !== null) {
        return { kind: 'timed', text: formats.shortDateTime(card.timebox.startMs) };
      }
      if (card.dueOn === null) return { kind: 'none', text: t('board.card.noDate') };
      return { kind: 'due', text: t('board.card.due', { day: formats.shortDay(card.dueOn) }) };
    };
    const missing = (card: BoardCard) =>
      t('board.card.missing', {
        fields: card.missing.map((field) => t(`tasks.field.${field}`)).join(', '),
      });
    const whole = (card: BoardCard) =>
      [
        card.title,
        tenantName.get(card.tenantId) ?? '',
        module(card),
        t(`ui.state.${card.state}`),
        card.state === 'blocked' ? why(card) : '',
        date(card).text,
        card.owner?.name ?? t('board.card.noOwner'),
        card.priority === null ? '' : t('priority.score', { score: card.priority }),
        card.missing.length > 0 ? missing(card) : '',
      ]
        .filter((part) => part !== '')
        .join('. ');
    return { module, why, date, missing, whole };
  }, [t, formats, codedText, tenants, today]);
}
