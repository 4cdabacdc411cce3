import { Select } from '@mantine/core';
import { monthsBack } from '@shared/domain/readout/month-of-cycle';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Dialog, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { Loaded } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { tenantPlace } from '../../ui/place';
import { useFormats, useRegion, useText } from '../../ui/region';
import { goTo } from '../../ui/use-place';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { MissingList } from './missing-list';

/** Months that can be read out from here; older ones keep what was frozen. */
const MONTHS_BACK = 18;

/** Which month to freeze, with what its reader would miss. */
export function DraftReadoutDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { slug, zone } = useTenant();
  const { nowMs } = useRegion();
  const formats = useFormats();
  const scope = useTenantScope();
  const notices = useNotices();
  const draft = useCommand('readouts.draft', scope, { inline: true });
  const roleRefusal = useRoleRefusal('readouts.draft');
  const months = monthsBack(nowMs(), zone, MONTHS_BACK);
  const [month, setMonth] = useState(months[1] ?? '');
  const preview = useWatched('readouts.preview', { month }, scope, { keep: true });
  const submit = async () => {
    const made = await draft.run({ month });
    if (made === undefined) return;
    notices.done(
      t('reports.draft.done', { month: formats.month(month), version: made.reportVersion }),
    );
    onClose();
    goTo(tenantPlace(slug, 'reports', made.id));
  };
  return (
    <Dialog title={t('reports.draft.title')} onClose={onClose}>
      <div className="gh-col gh-gap-4">
        <Select
          label={t('reports.draft.month')}
          data={months.map((value) => ({ value, label: formats.month(value) }))}
          allowDeselect={false}
          value={month}
          onChange={(value) => setMonth(value ?? month)}
        />
        <Loaded answer={preview}>{({ missing }) => <MissingList missing={missing} />}</Loaded>
        {roleRefusal === undefined ? null : <p className="gh-tone-warn">{roleRefusal}</p>}
        <FormError error={draft.error} />
        <FormActions
          submit={t('reports.draft.submit')}
          pending={draft.pending}
          disabled={roleRefusal !== undefined}
          onSubmit={() => void submit()}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  );
}
