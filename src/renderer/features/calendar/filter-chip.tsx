import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';

interface FilterChipProps {
  readonly icon: ComponentType<{ readonly className?: string; readonly 'aria-hidden'?: boolean }>;
  /** What it does now: "Owner: anyone". */
  readonly label: string;
  /** Something is left out by it. */
  readonly on: boolean;
  readonly children: ReactNode;
}

/** A filter as a chip that says its value and opens its choices. */
export function FilterChip({ icon: Icon, label, on, children }: FilterChipProps) {
  return (
    <Menu position="bottom-end" width={240} shadow="md" returnFocus>
      <Menu.Target>
        <UnstyledButton className={on ? 'cal-chip cal-chip-on' : 'cal-chip'}>
          <Icon className="gh-icon gh-icon-sm" aria-hidden />
          <span className="gh-clip">{label}</span>
          <IconChevronDown className="gh-icon gh-icon-sm" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className="cal-chip-menu">{children}</Menu.Dropdown>
    </Menu>
  );
}

interface ChoiceProps {
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}

/** One choice of a chip, marked when it is taken; the menu stays open. */
export function Choice({ checked, onChoose, children, aside }: ChoiceProps) {
  return (
    <Menu.Item
      role="menuitemcheckbox"
      aria-checked={checked}
      closeMenuOnClick={false}
      leftSection={
        checked ? (
          <IconCheck className="gh-icon gh-icon-sm" aria-hidden />
        ) : (
          <span className="cal-chip-space" />
        )
      }
      rightSection={aside}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  );
}
