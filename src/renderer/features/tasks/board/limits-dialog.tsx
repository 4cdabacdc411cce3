import { NumberInput } from '@mantine/core';
import {
  type BoardColumn,
  LIMITED_COLUMNS,
  type LimitedColumn,
  MAX_LIMIT,
} from '@shared/domain/tasks/board';
import { useState } from 'react';
import { useTenantScope } from '../../../rpc/signed-in';
import { useCommand } from '../../../rpc/use-command';
import { useWatched } from '../../../rpc/use-watched';
import { Dialog, Form, FormActions } from '../../../ui/dialog';
import { FormError } from '../../../ui/form-error';
import { newestOf } from '../../../ui/loaded';
import { useNotices } from '../../../ui/notices';
import { useText } from '../../../ui/region';
import { useRoleRefusal } from '../../../ui/use-role-refusal';

interface LimitsDialogProps {
  /** The column that was asked for: its field has the focus. */
  readonly column: BoardColumn;
  readonly onClose: () => void;
}

type Draft = Partial<Record<LimitedColumn, number | null>>;

/** How much work each column of the tenant takes. What lies there stays, also over a limit. */
export function LimitsDialog({ column: asked, onClose }: LimitsDialogProps) {
  const t = useText();
  const notices = useNotices();
  const scope = useTenantScope();
  const known = newestOf(useWatched('board.limits', {}, scope))?.limits;
  const save = useCommand('board.setLimits', scope, { inline: true });
  const refusal = useRoleRefusal('board.setLimits');
  const [draft, setDraft] = useState<Draft>({});
  if (known === undefined) return null;
  const submit = async () => {
    const done = await save.run({ limits: draft });
    if (done === undefined) return;
    notices.done(t('board.limits.done'), done);
    onClose();
  };
  return (
    <Dialog title={t('board.limits.title')} onClose={onClose} size={400}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-ink-2">{refusal ?? t('board.limits.about')}</p>
        {LIMITED_COLUMNS.map((column) => (
          <NumberInput
            key={column}
            label={t(`board.column.${column}`)}
            placeholder={t('board.limits.none')}
            {...(column === asked ? { 'data-autofocus': true } : {})}
            min={1}
            max={MAX_LIMIT}
            allowDecimal={false}
            allowNegative={false}
            readOnly={refusal !== undefined}
            value={(column in draft ? draft[column] : known[column]) ?? ''}
            onChange={(value) =>
              setDraft({ ...draft, [column]: typeof value === 'number' ? value : null })
            }
          />
        ))}
        <FormError error={save.error} />
        <FormActions
          submit={t('board.limits.submit')}
          pending={save.pending}
          disabled={refusal !== undefined}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
