import { Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Scope } from '@shared/rpc/frames';
import { useMemo, useState } from 'react';
import { useSignedIn } from '../../../rpc/signed-in';
import { useCommand } from '../../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../../ui/dialog';
import { FormError } from '../../../ui/form-error';
import { useNotices } from '../../../ui/notices';
import { useText } from '../../../ui/region';
import { type BulkAction, changeOf, FIELDS_OF, firstDraft, isAsked } from './bulk-draft';
import { BulkFieldRow } from './bulk-field-row';
import { BulkPreview } from './bulk-preview';
import type { ListFilter } from './list-query';
import { countSelected, type ListSelection, selectionInput, tenantsOf } from './list-selection';
import { useBulkPreview } from './use-bulk-preview';

interface BulkDialogProps {
  readonly action: BulkAction;
  readonly selection: ListSelection;
  readonly total: number;
  readonly filter: ListFilter;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What to do with the selected tasks, with a preview that names each of them before anything is done. */
export function BulkDialog(props: BulkDialogProps) {
  const { action, selection, total, filter, owners, onClose, onDone } = props;
  const t = useText();
  const notices = useNotices();
  const scope = useSelectionScope(selection);
  const [draft, setDraft] = useState(() => firstDraft(action));
  const [settled] = useDebouncedValue(draft, 200);
  const asked = useMemo(
    () => ({ selection: selectionInput(selection, filter), change: changeOf(action, settled) }),
    [selection, filter, action, settled],
  );
  const ready = isAsked(asked.change);
  const preview = useBulkPreview(asked, ready ? scope : undefined);
  const fill = useCommand('tasks.bulkFill', scope, { inline: true });
  const changed = ready ? (preview.value?.changed ?? 0) : 0;
  const waits = draft !== settled || preview.pending;
  const submit = async () => {
    if (preview.value === undefined || changed === 0 || waits) return;
    const done = await fill.run({ ...asked, hash: preview.value.hash });
    if (done === undefined) return;
    const text = action === 'cancel' ? 'bulk.done.cancel' : 'bulk.done';
    notices.done(t(text, { count: done.changed }), done);
    onDone();
  };
  return (
    <Dialog
      title={t(`bulk.title.${action}`, { count: countSelected(selection, total) })}
      onClose={onClose}
      size={880}
    >
      <Form onSubmit={() => void submit()}>
        {FIELDS_OF[action].map((field, index) => (
          <BulkFieldRow
            key={field}
            field={field}
            first={index === 0}
            draft={draft.fields[field]}
            owners={owners}
            onChange={(next) => setDraft({ ...draft, fields: { ...draft.fields, [field]: next } })}
          />
        ))}
        {FIELDS_OF[action].length === 0 ? null : (
          <div className="gh-row gh-wrap gh-gap-4">
            <Checkbox
              label={t('bulk.onlyEmpty')}
              checked={draft.onlyEmpty}
              onChange={(event) => setDraft({ ...draft, onlyEmpty: event.currentTarget.checked })}
            />
            {action === 'fill' ? (
              <Checkbox
                label={t('bulk.thenSchedule')}
                checked={draft.thenSchedule}
                onChange={(event) =>
                  setDraft({ ...draft, thenSchedule: event.currentTarget.checked })
                }
              />
            ) : null}
          </div>
        )}
        <BulkPreview preview={preview} ready={ready} action={action} />
        <FormError error={fill.error} />
        <FormActions
          submit={t(action === 'cancel' ? 'bulk.submit.cancel' : 'bulk.submit', { count: changed })}
          danger={action === 'cancel'}
          pending={fill.pending || (ready && waits)}
          disabled={ready && !waits && changed === 0}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

/** The tenants whose tasks are selected: in each of them the command is asked for. */
function useSelectionScope(selection: ListSelection): Scope {
  const { tenant, tenants } = useSignedIn();
  const onScreen = (tenant === undefined ? tenants : [tenant]).map(({ id }) => id);
  const key = tenantsOf(selection, onScreen).join();
  return useMemo((): Scope => ({ kind: 'tenants', tenantIds: key.split(',') }), [key]);
}
