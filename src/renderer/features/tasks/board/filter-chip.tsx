import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';

interface FilterChipProps {
  readonly icon: ComponentType<{ readonly className?: string; readonly 'aria-hidden'?: boolean }>;
  /** What it does now: "Owner: anyone". */
  readonly label: string;
  /** Something is left out by it. */
  readonly on?: boolean;
  readonly dashed?: boolean;
  readonly children: ReactNode;
}

/** A filter as a chip that says its value and opens its choices. */
export function FilterChip({ icon: Icon, label, on, dashed, children }: FilterChipProps) {
  const look = `board-chip${on === true ? ' board-chip-on' : ''}${dashed === true ? ' board-chip-dashed' : ''}`;
  return (
    <Menu position="bottom-start" width={220} shadow="md" returnFocus>
      <Menu.Target>
        <UnstyledButton className={look}>
          <Icon className="gh-icon gh-icon-sm" aria-hidden />
          <span className="gh-clip">{label}</span>
          {dashed === true ? null : <IconChevronDown className="gh-icon gh-icon-sm" aria-hidden />}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className="board-chip-menu">{children}</Menu.Dropdown>
    </Menu>
  );
}

interface ChoiceProps {
  readonly checked: boolean;
  /** One of several that exclude each other; else each stands for itself and the menu stays open. */
  readonly single?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One choice of a chip, marked when it is taken. */
export function Choice({ checked, single = false, onChoose, children }: ChoiceProps) {
  return (
    <Menu.Item
      role={single ? 'menuitemradio' : 'menuitemcheckbox'}
      aria-checked={checked}
      closeMenuOnClick={single}
      leftSection={
        checked ? (
          <IconCheck className="gh-icon gh-icon-sm" aria-hidden />
        ) : (
          <span className="board-chip-space" />
        )
      }
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  );
}
