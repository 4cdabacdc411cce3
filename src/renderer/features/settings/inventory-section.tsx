import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { Output } from '@shared/contract';
import { INVENTORY_KINDS } from '@shared/domain/tenants/tenant';
import { useState } from 'react';
import { useMay, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { fieldErrors } from '../../ui/field-errors';
import { FormError } from '../../ui/form-error';
import { Loaded, newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import { NumberText } from '../../ui/times';
import { InventoryExport } from './list-exports';
import { ReadOnlyNote } from './read-only-note';

type Item = Output<'inventory.list'>[number];
type Draft = Omit<Item, 'id'> & { readonly id: string | undefined };

const NEW: Draft = { id: undefined, kind: 'suite', name: '', quantity: 1, notes: '' };

/** Suites, amenities and services of the tenant. */
export function InventorySection() {
  const t = useText();
  const scope = useTenantScope();
  const mayChange = useMay('manager');
  const items = useWatched('inventory.list', {}, scope);
  const [editing, setEditing] = useState<Draft | undefined>(undefined);
  const columns: readonly Column<Item>[] = [
    { key: 'name', header: t('settings.inventory.name'), render: ({ name }) => name },
    {
      key: 'kind',
      header: t('settings.inventory.kind'),
      width: 140,
      render: ({ kind }) => t(`settings.inventory.kind.${kind}`),
    },
    {
      key: 'quantity',
      header: t('settings.inventory.quantity'),
      align: 'right',
      width: 100,
      render: ({ quantity }) => <NumberText value={quantity} />,
    },
    {
      key: 'notes',
      header: t('settings.inventory.notes'),
      render: ({ notes }) => <span className="gh-meta">{notes}</span>,
    },
  ];
  const add = mayChange ? (
    <Button onClick={() => setEditing(NEW)}>{t('settings.inventory.add')}</Button>
  ) : null;
  return (
    <Section
      title={t('settings.section.inventory')}
      meta={t('settings.inventory.meta', { count: newestOf(items)?.length ?? 0 })}
      aside={
        <>
          <InventoryExport />
          {add}
        </>
      }
    >
      {mayChange ? null : <ReadOnlyNote needs="manager" />}
      <Loaded
        answer={items}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <EmptyState
            title={t('settings.inventory.empty')}
            text={t('settings.inventory.empty.text')}
          />
        }
      >
        {(rows) => (
          <Table
            label={t('settings.section.inventory')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            {...(mayChange ? { onOpen: (row: Item) => setEditing(row) } : {})}
          />
        )}
      </Loaded>
      {editing === undefined ? null : (
        <ItemDialog start={editing} onClose={() => setEditing(undefined)} />
      )}
    </Section>
  );
}

function ItemDialog({ start, onClose }: { start: Draft; onClose: () => void }) {
  const t = useText();
  const scope = useTenantScope();
  const notices = useNotices();
  const save = useCommand('inventory.save', scope, { inline: true });
  const remove = useCommand('inventory.remove', scope, { inline: true });
  const [draft, setDraft] = useState(start);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const errors = fieldErrors(save.error);

  const submit = async () => {
    const { id, ...fields } = draft;
    const saved = await save.run({ ...fields, ...(id === undefined ? {} : { id }) });
    if (saved === undefined) return;
    notices.done(t('undo.saved', { title: saved.name }), saved);
    onClose();
  };
  const takeAway = async (id: string) => {
    const answer = await remove.run({ id });
    if (answer === undefined) return;
    notices.done(t('settings.inventory.removed', { name: start.name }), answer);
    onClose();
  };
  const { id } = start;
  return (
    <Dialog
      title={t(id === undefined ? 'settings.inventory.add' : 'settings.inventory.edit')}
      onClose={onClose}
    >
      <Form onSubmit={() => void submit()}>
        <TextInput
          label={t('settings.inventory.name')}
          data-autofocus
          value={draft.name}
          error={errors.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <div className="gh-form-grid">
          <Select
            label={t('settings.inventory.kind')}
            allowDeselect={false}
            value={draft.kind}
            data={INVENTORY_KINDS.map((value) => ({
              value,
              label: t(`settings.inventory.kind.${value}`),
            }))}
            onChange={(value) =>
              set({ kind: INVENTORY_KINDS.find((known) => known === value) ?? draft.kind })
            }
          />
          <NumberInput
            label={t('settings.inventory.quantity')}
            min={0}
            allowDecimal={false}
            value={draft.quantity}
            error={errors.quantity}
            onChange={(value) => set({ quantity: Number(value) })}
          />
        </div>
        <Textarea
          label={t('settings.inventory.notes')}
          autosize
          minRows={2}
          value={draft.notes}
          onChange={(event) => set({ notes: event.currentTarget.value })}
        />
        <FormError error={save.error ?? remove.error} />
        <div className="gh-row">
          {id === undefined ? null : (
            <Button variant="subtle" color="fail" onClick={() => void takeAway(id)}>
              {t('settings.inventory.remove')}
            </Button>
          )}
          <span className="gh-grow" />
          <FormActions submit={t('ui.action.save')} pending={save.pending} onCancel={onClose} />
        </div>
      </Form>
    </Dialog>
  );
}
