import { Popover } from '@mantine/core';
import { tenantScope } from '@shared/rpc/client';
import { PriorityParts } from '../../../priority/priority-parts';
import { useText } from '../../../ui/region';
import { useBoardState, useBoardStore } from './board-store';
import { cardSelector, focusSoon } from './focus-soon';

/** What the priority of one card is made of, beside the card; Esc closes it and the card has the focus again. */
export function CardPriority() {
  const t = useText();
  const store = useBoardStore();
  const explained = useBoardState((state) => state.explained);
  if (explained === undefined) return null;
  const { card, x, y } = explained;
  const close = () => {
    store.setState({ explained: undefined });
    focusSoon(cardSelector(card.id));
  };
  return (
    <Popover
      opened
      onChange={(open) => {
        if (!open) close();
      }}
      width={360}
      position="bottom-start"
      shadow="md"
      trapFocus
      withinPortal
      hideDetached={false}
    >
      <Popover.Target>
        <span className="board-menu-at" style={{ left: x, top: y }} />
      </Popover.Target>
      <Popover.Dropdown
        aria-label={t('priority.title')}
        tabIndex={-1}
        data-autofocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          // The board behind it has keys of its own.
          event.stopPropagation();
        }}
      >
        <div className="gh-medium board-explained" dir="auto">
          {card.title}
        </div>
        <PriorityParts taskId={card.id} scope={tenantScope(card.tenantId)} />
      </Popover.Dropdown>
    </Popover>
  );
}
