import { useState } from 'react';
import { RecordDialog } from '../../metrics/record-dialog';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';

/** Opens the form for one value of one measure. */
export function RecordButton() {
  const t = useText();
  const refusal = useRoleRefusal('observations.record');
  const [open, setOpen] = useState(false);
  return (
    <>
      <RefusableButton size="xs" refusal={refusal} onClick={() => setOpen(true)}>
        {t('cycles.inputs.record')}
      </RefusableButton>
      {open ? <RecordDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
