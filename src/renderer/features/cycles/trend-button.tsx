import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { Signal } from './cycle';
import { OverrideDialog } from './override-dialog';

/** Opens the operator's own reading of a trend. */
export function TrendButton({ signal }: { signal: Signal }) {
  const t = useText();
  const refusal = useRoleRefusal('metrics.setTrend');
  const [open, setOpen] = useState(false);
  const label = `${t('cycles.inputs.override')}: ${t(`metrics.name.${signal.metricKey}`)}`;
  return (
    <>
      <Tooltip label={refusal ?? t('cycles.inputs.override')}>
        <ActionIcon
          variant="subtle"
          size={24}
          aria-label={label}
          aria-disabled={refusal !== undefined}
          aria-description={refusal}
          onClick={() => {
            if (refusal === undefined) setOpen(true);
          }}
        >
          <IconPencil className="gh-icon gh-icon-sm" aria-hidden />
        </ActionIcon>
      </Tooltip>
      {open ? <OverrideDialog signal={signal} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
