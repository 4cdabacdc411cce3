import { Button } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { useText } from '../../ui/region';
import { ConflictDialog } from './conflict-dialog';

/** How many conflicts wait for a choice, and the way to them; nothing while there is none. */
export function ConflictButton() {
  const t = useText();
  const conflicts = newestOf(useWatched('conflicts.list', { state: 'open' }, useTenantScope()));
  const [open, setOpen] = useState(false);
  const count = conflicts?.length ?? 0;
  return (
    <>
      {count === 0 ? null : (
        <div>
          <Button
            size="xs"
            leftSection={<IconGitCompare className="gh-icon gh-icon-sm" aria-hidden />}
            onClick={() => setOpen(true)}
          >
            {t('cycles.inputs.conflicts', { count })}
          </Button>
        </div>
      )}
      {open ? <ConflictDialog conflicts={conflicts ?? []} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
