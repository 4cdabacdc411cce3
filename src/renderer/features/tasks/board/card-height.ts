import type { BoardCard } from './board';

/** Between two cards of a column, px. */
export const CARD_GAP = 8;
const PLAIN = 98;
const REASON_ROW = 20;

/** What a card takes, px: its rows are fixed, so that nothing has to be measured while it scrolls. */
export const cardHeight = (card: BoardCard): number =>
  PLAIN + (saysWhy(card) ? REASON_ROW : 0) + CARD_GAP;

/** Whether the card says why it stands still. */
export const saysWhy = ({ state }: BoardCard): boolean => state === 'blocked' || state === 'failed';
