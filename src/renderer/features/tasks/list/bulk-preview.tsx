import { Button, SegmentedControl } from '@mantine/core';
import type { Coded } from '@shared/base/coded';
import { useSignedIn } from '../../../rpc/signed-in';
import { Loaded } from '../../../ui/loaded';
import { StatusText, TenantMark } from '../../../ui/marks';
import { useFormats, useText } from '../../../ui/region';
import { type Column, Table } from '../../../ui/table';
import type { BulkAction } from './bulk-draft';
import { useBulkReasonText } from './bulk-reason-text';
import { PREVIEW_ROWS, type Preview, type ShownPreview } from './use-bulk-preview';

type Row = Preview['rows'][number];

interface BulkPreviewProps {
  readonly preview: ShownPreview;
  /** Whether anything was chosen that could be previewed. */
  readonly ready: boolean;
  readonly action: BulkAction;
}

/** Each task with what changes and why something stays, and the sums over all of them. */
export function BulkPreview({ preview, ready, action }: BulkPreviewProps) {
  const t = useText();
  const columns = usePreviewColumns();
  if (!ready) return <p className="gh-ink-3 list-preview-empty">{t('bulk.preview.choose')}</p>;
  return (
    <section className="list-preview" aria-label={t('bulk.preview')}>
      <Loaded answer={preview.answer}>
        {(value) => {
          const shown = preview.changedOnly ? value.changed : value.total;
          return (
            <>
              <Sums value={value} action={action} />
              <div className="gh-row">
                <SegmentedControl
                  size="xs"
                  aria-label={t('bulk.preview.show')}
                  value={preview.changedOnly ? 'changed' : 'all'}
                  data={[
                    {
                      value: 'changed',
                      label: t('bulk.preview.changed', { count: value.changed }),
                    },
                    { value: 'all', label: t('bulk.preview.all', { count: value.total }) },
                  ]}
                  onChange={(which) => preview.show({ changedOnly: which === 'changed' })}
                />
                <span className="gh-grow" />
                <Pager preview={preview} shown={shown} count={value.rows.length} />
              </div>
              {shown === 0 ? (
                <p className="gh-ink-3 list-preview-empty">{t('bulk.preview.nothing')}</p>
              ) : (
                <div className="list-preview-rows">
                  <Table
                    label={t('bulk.preview')}
                    columns={columns}
                    rows={value.rows}
                    rowKey={({ id }) => id}
                    bare
                  />
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Sums({ value, action }: { value: Preview; action: BulkAction }) {
  const t = useText();
  const reasonText = useBulkReasonText();
  const { total, changed, moved, byField } = value;
  const parts = [
    t('bulk.preview.summary', { changed, kept: total - changed }),
    ...Object.entries(byField).flatMap(([field, count]) =>
      count === 0
        ? []
        : [
            t('bulk.preview.byField', {
              // The keys are the four fields.
              field: t(`bulk.field.${field as keyof typeof byField}`),
              count,
            }),
          ],
    ),
    ...(moved === 0
      ? []
      : [
          t(action === 'cancel' ? 'bulk.preview.cancelled' : 'bulk.preview.moved', {
            count: moved,
          }),
        ]),
  ];
  return (
    <div className="gh-col gh-gap-1">
      <p className="gh-medium" role="status">
        {parts.join(' · ')}
      </p>
      {value.reasons.slice(0, 4).map(({ reason, count }) => (
        <p key={JSON.stringify(reason)} className="gh-meta">
          <span className="gh-num">{count}</span> · {reasonText(reason)}
        </p>
      ))}
    </div>
  );
}

interface PagerProps {
  readonly preview: ShownPreview;
  readonly shown: number;
  readonly count: number;
}

function Pager({ preview, shown, count }: PagerProps) {
  const t = useText();
  const { start, show } = preview;
  if (shown <= PREVIEW_ROWS) return null;
  return (
    <>
      <span className="gh-meta gh-num">
        {t('bulk.preview.page', { from: start + 1, to: start + count, total: shown })}
      </span>
      <Button
        size="xs"
        aria-disabled={start === 0}
        onClick={() => start > 0 && show({ start: Math.max(0, start - PREVIEW_ROWS) })}
      >
        {t('bulk.preview.before')}
      </Button>
      <Button
        size="xs"
        aria-disabled={start + count >= shown}
        onClick={() => start + count < shown && show({ start: start + PREVIEW_ROWS })}
      >
        {t('bulk.preview.after')}
      </Button>
    </>
  );
}

function usePreviewColumns(): readonly Column<Row>[] {
  const t = useText();
  const { tenant } = useSignedIn();
  return [
    {
      key: 'task',
      header: t('bulk.preview.task'),
      width: '34%',
      render: (row) => (
        <span className="gh-row">
          {tenant === undefined ? <Tenant tenantId={row.tenantId} /> : null}
          <span className="tasks-two-lines" dir="auto" title={row.title}>
            {row.title}
          </span>
        </span>
      ),
    },
    {
      key: 'change',
      header: t('bulk.preview.change'),
      render: (row) => <Changes row={row} />,
    },
    {
      key: 'why',
      header: t('bulk.preview.why'),
      width: '24%',
      render: ({ reasons }) => <Reasons reasons={reasons} />,
    },
  ];
}

function Tenant({ tenantId }: { tenantId: string }) {
  const { tenants } = useSignedIn();
  const tenant = tenants.find(({ id }) => id === tenantId);
  return tenant === undefined ? null : (
    <TenantMark initials={tenant.initials} slot={tenant.colourSlot} />
  );
}

function Changes({ row }: { row: Row }) {
  const t = useText();
  const formats = useFormats();
  const shown = (field: string, value: string | null) =>
    value === null || value === ''
      ? t('bulk.preview.empty')
      : field === 'dueOn'
        ? formats.day(value)
        : value;
  return (
    <ul className="list-changes">
      {row.changes.map(({ field, from, to }) => (
        <li key={field}>
          <span className="gh-ink-3">{t(`bulk.field.${field}`)}: </span>
          {from === null || from === '' ? null : (
            <>
              <del>{shown(field, from)}</del>{' '}
            </>
          )}
          <ins>{shown(field, to)}</ins>
        </li>
      ))}
      {row.moveTo === null ? null : (
        <li className="gh-row">
          <StatusText state={row.moveTo} />
        </li>
      )}
    </ul>
  );
}

function Reasons({ reasons }: { reasons: readonly Coded[] }) {
  const reasonText = useBulkReasonText();
  return (
    <ul className="list-changes gh-ink-3">
      {reasons.map((reason) => (
        <li key={JSON.stringify(reason)}>{reasonText(reason)}</li>
      ))}
    </ul>
  );
}
