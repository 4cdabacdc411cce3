import { ConfirmDialog } from '../../ui/dialog';
import { TenantChip } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import type { MonthLine } from './month-line';

interface ApproveDialogProps {
  readonly lines: readonly MonthLine[];
  readonly month: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Names every tenant whose readout is about to be approved. */
export function ApproveDialog({ lines, month, onConfirm, onClose }: ApproveDialogProps) {
  const t = useText();
  const formats = useFormats();
  const title = t('monthEnd.approve.title', { count: lines.length });
  return (
    <ConfirmDialog
      title={title}
      confirm={title}
      text={
        <div className="gh-col">
          <p>{t('monthEnd.approve.about', { month: formats.month(month) })}</p>
          <ul className="month-named">
            {lines.map(({ tenantId, tenant, readout }) => (
              <li key={tenantId} className="gh-row">
                <TenantChip
                  initials={tenant.initials}
                  slot={tenant.colourSlot}
                  name={tenant.name}
                />
                <span className="gh-meta">
                  {t('monthEnd.readout.version', { version: readout?.reportVersion ?? 1 })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      }
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
