import { Menu } from '@mantine/core';
import { columnOf } from '@shared/domain/tasks/board';
import { taskMoves } from '@shared/domain/tasks/task-state';
import {
  IconArrowRight,
  IconBan,
  IconCalendarTime,
  IconCopy,
  IconRefresh,
  IconTemplate,
  IconUser,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useText } from '../../../ui/region';
import { StateGlyph } from '../../../ui/state-glyph';
import { STATE_LOOKS } from '../../../ui/state-looks';
import { hasEnded, movableCard } from './board';
import { type CardAction, useBoard } from './board-context';
import { type OpenMenu, useBoardState, useBoardStore } from './board-store';
import { cardSelector, focusSoon } from './focus-soon';

/** What can be done with the card under the pointer, or under the focus by the menu key. */
export function CardMenu() {
  const menu = useBoardState((state) => state.menu);
  return menu === undefined ? null : <OpenCardMenu menu={menu} />;
}

function OpenCardMenu({ menu: { card, place, x, y } }: { menu: OpenMenu }) {
  const t = useText();
  const board = useBoard();
  const store = useBoardStore();
  const close = () => {
    store.setState({ menu: undefined });
    focusSoon(cardSelector(card.id));
  };
  const act = (action: CardAction) => () => board.act(card, place, action);
  const stopped = card.state === 'failed' || card.state === 'blocked';
  return (
    <Menu opened onClose={close} position="bottom-start" width={220} returnFocus={false}>
      <Menu.Target>
        <span className="board-menu-at" style={{ left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('board.menu.label', { title: card.title })}>
        <Item icon={IconArrowRight} text={t('board.menu.open')} run={() => board.open(card)} />
        {hasEnded(card) ? null : (
          <>
            <Moves menu={{ card, place, x, y }} />
            <Menu.Divider />
            <Item icon={IconUser} text={t('board.menu.assign')} keys="M" run={act('assign')} />
            <Item
              icon={IconCalendarTime}
              text={t('board.menu.schedule')}
              keys="D"
              run={act('schedule')}
            />
            {stopped ? (
              <Item
                icon={IconRefresh}
                text={t(card.state === 'failed' ? 'board.menu.retry' : 'board.menu.resume')}
                keys="R"
                run={act('retry')}
              />
            ) : null}
          </>
        )}
        <Menu.Divider />
        <Item icon={IconCopy} text={t('board.menu.duplicate')} run={act('duplicate')} />
        <Item icon={IconTemplate} text={t('board.menu.template')} run={act('template')} />
        {taskMoves(movableCard(card)).includes('cancelled') ? (
          <Item icon={IconBan} text={t('board.menu.cancel')} keys="Del" run={act('cancel')} />
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The columns that the lifecycle knows from here; whether the card may go there the move says. */
function Moves({ menu: { card, place } }: { menu: OpenMenu }) {
  const t = useText();
  const { move } = useBoard();
  const columns = new Set(taskMoves(movableCard(card)).map(columnOf));
  return (
    <>
      <Menu.Label>{t('board.menu.move')}</Menu.Label>
      {[...columns].map((column) =>
        column === undefined ? null : (
          <Menu.Item
            key={column}
            leftSection={<ColumnGlyph column={column} />}
            onClick={() => move(card, place, { ...place, column })}
          >
            {t(`board.column.${column}`)}
          </Menu.Item>
        ),
      )}
    </>
  );
}

function ColumnGlyph({ column }: { column: NonNullable<ReturnType<typeof columnOf>> }) {
  const { glyph, tone } = STATE_LOOKS[column === 'stopped' ? 'blocked' : column];
  return <StateGlyph name={glyph} tone={tone} small />;
}

interface ItemProps {
  readonly icon: ComponentType<{ readonly className?: string; readonly 'aria-hidden'?: boolean }>;
  readonly text: string;
  readonly keys?: string;
  readonly run: () => void;
}

function Item({ icon: Icon, text, keys, run }: ItemProps) {
  return (
    <Menu.Item
      leftSection={<Icon className="gh-icon gh-icon-sm" aria-hidden />}
      rightSection={
        keys === undefined ? null : (
          <span className="gh-meta" aria-hidden="true">
            {keys}
          </span>
        )
      }
      onClick={run}
    >
      {text}
    </Menu.Item>
  );
}
