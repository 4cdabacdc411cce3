import { Popover } from '@mantine/core';
import type { Scope } from '@shared/rpc/frames';
import { useState } from 'react';
import { useText } from '../ui/region';
import { PriorityMark } from './priority-mark';
import { PriorityParts } from './priority-parts';

interface PriorityButtonProps {
  readonly taskId: string;
  readonly scope: Scope;
  readonly score: number | null;
}

/** A score that says on demand what it is made of. Esc closes it, and the focus comes back. */
export function PriorityButton({ taskId, scope, score }: PriorityButtonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (score === null) return <span className="gh-ink-3">–</span>;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={360}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
      hideDetached={false}
    >
      <Popover.Target>
        <button
          type="button"
          className="gh-priority-button"
          aria-label={t('priority.explain', { score })}
          onClick={(event) => {
            event.stopPropagation();
            setOpen(!open);
          }}
          onKeyDown={(event) => {
            // The row behind it has keys of its own.
            if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
          }}
        >
          <PriorityMark score={score} />
        </button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={t('priority.title')}
        tabIndex={-1}
        data-autofocus
        onClick={(event) => event.stopPropagation()}
      >
        {open ? <PriorityParts taskId={taskId} scope={scope} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}
