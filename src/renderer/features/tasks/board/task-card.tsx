import { IconCalendarTime, IconCheck, IconFlag, IconPaperclip } from '@tabler/icons-react';
import { PriorityMark } from '../../../priority/priority-mark';
import { Avatar, TenantMark } from '../../../ui/marks';
import { StateGlyph } from '../../../ui/state-glyph';
import type { BoardCard } from './board';
import { useBoard } from './board-context';
import { saysWhy } from './card-height';
import type { CardDate } from './use-card-words';

/** What a card shows: whose it is, what it is, why it stands still, when it is due and who does it. */
export function TaskCard({ card }: { card: BoardCard }) {
  const { words, tenantOf } = useBoard();
  const tenant = tenantOf(card.tenantId);
  return (
    <>
      <div className="board-card-line board-card-place">
        {tenant === undefined ? null : (
          <TenantMark initials={tenant.initials} slot={tenant.colourSlot} />
        )}
        <span className="gh-clip gh-grow">{words.module(card)}</span>
        {card.missing.length > 0 ? (
          <span className="board-card-missing gh-num" title={words.missing(card)}>
            <StateGlyph name="missed" tone="warn" small />
            {card.missing.length}
          </span>
        ) : null}
        <span data-priority>
          <PriorityMark score={card.priority} />
        </span>
      </div>
      <div className="board-card-title" dir="auto">
        {card.title}
      </div>
      {saysWhy(card) ? <Why card={card} /> : null}
      <div className="board-card-line board-card-foot">
        <When date={words.date(card)} />
        {card.files > 0 ? (
          <span className="board-card-files gh-num">
            <IconPaperclip className="gh-icon gh-icon-sm" aria-hidden />
            {card.files}
          </span>
        ) : null}
        <Who card={card} />
      </div>
    </>
  );
}

/** The two badges of the stopped column: blocked with its reason, or failed. */
function Why({ card }: { card: BoardCard }) {
  const { words } = useBoard();
  const failed = card.state === 'failed';
  return (
    <div className={failed ? 'board-card-why gh-tone-fail' : 'board-card-why gh-tone-warn'}>
      <StateGlyph name={failed ? 'failed' : 'blocked'} small />
      <span className="gh-clip">{words.why(card)}</span>
    </div>
  );
}

const ICONS = {
  done: IconCheck,
  late: IconFlag,
  due: IconFlag,
  none: IconFlag,
  timed: IconCalendarTime,
} as const;

function When({ date }: { date: CardDate }) {
  const Icon = ICONS[date.kind];
  return (
    <span className={date.kind === 'late' ? 'board-card-when board-card-late' : 'board-card-when'}>
      <Icon className="gh-icon gh-icon-sm" aria-hidden />
      <span className="gh-clip gh-num">{date.text}</span>
    </span>
  );
}

function Who({ card }: { card: BoardCard }) {
  const { noOwner } = useBoard();
  if (card.owner === null) return <span className="board-card-nobody">{noOwner}</span>;
  return (
    <span className="board-card-who" title={card.owner.name}>
      <Avatar name={card.owner.name} plain />
    </span>
  );
}
