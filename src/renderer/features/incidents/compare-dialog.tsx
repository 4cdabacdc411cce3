import type { Output } from '@shared/contract';
import { isTextKey } from '@shared/i18n/format';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { useFormats, useText } from '../../ui/region';
import { Table } from '../../ui/table';
import { useUndoWords } from '../../undo/undo-words';
import { type UndoPoint, wordable } from './undo-point';

type Thing = Output<'incidents.undoPoint'>['things'][number];
type Field = Thing['fields'][number];

interface CompareDialogProps {
  readonly incidentId: string;
  readonly point: UndoPoint;
  readonly onClose: () => void;
}

/** What a rollback would put back: each thing before the change, beside what it is now. */
export function CompareDialog({ incidentId, point, onClose }: CompareDialogProps) {
  const t = useText();
  const { didOf } = useUndoWords();
  const input = { incidentId, groupId: point.groupId };
  const answer = useWatched('incidents.undoPoint', input, useTenantScope());
  return (
    <Dialog title={didOf(wordable(point))} onClose={onClose} size={760}>
      <Loaded answer={answer}>
        {({ things, total }) => (
          <div className="gh-col gh-gap-4">
            {things.map((thing) => (
              <Comparison key={`${thing.kind}:${thing.id}`} thing={thing} />
            ))}
            {total > things.length ? (
              <p className="gh-meta">
                {t('incidents.compare.more', { count: total - things.length })}
              </p>
            ) : null}
          </div>
        )}
      </Loaded>
    </Dialog>
  );
}

function Comparison({ thing }: { thing: Thing }) {
  const t = useText();
  const { nameOf } = useUndoWords();
  const name = nameOf({ tenantId: null, kind: thing.kind, id: thing.id, title: thing.title });
  return (
    <section className="gh-col gh-gap-1">
      <h3 className="gh-clip">{name}</h3>
      {thing.changedBy === null ? null : (
        <p className="gh-tone-warn">{t('incidents.compare.changed', { by: thing.changedBy })}</p>
      )}
      {thing.isNew ? <p className="gh-ink-2">{t('incidents.compare.new')}</p> : null}
      {thing.fields.length > 0 ? (
        <Fields thing={thing} name={name} />
      ) : thing.isNew ? null : (
        <p className="gh-ink-2">{t('incidents.compare.same')}</p>
      )}
    </section>
  );
}

function Fields({ thing, name }: { thing: Thing; name: string }) {
  const t = useText();
  const valueText = useValueText(thing.kind);
  return (
    <Table
      label={t('incidents.compare.of', { name })}
      rows={thing.fields}
      rowKey={({ field }) => field}
      columns={[
        {
          key: 'field',
          header: t('incidents.compare.field'),
          width: 184,
          render: ({ field }) => <FieldName field={field} />,
        },
        {
          key: 'before',
          header: t('incidents.compare.before'),
          render: ({ field, before }) => valueText(field, before),
        },
        {
          key: 'now',
          header: t('incidents.compare.now'),
          render: ({ field, now }) => valueText(field, now),
        },
      ]}
    />
  );
}

/** A part of a plan is named down to its place: `parts.goal.statement`. */
function FieldName({ field }: { field: string }) {
  const t = useText();
  const [first = '', ...rest] = field.split('.');
  const key = `undo.field.${first}`;
  return (
    <span className="gh-col">
      <span>{isTextKey(key) ? t(key) : first}</span>
      {rest.length === 0 ? null : <span className="gh-meta gh-mono">{rest.join(' · ')}</span>}
    </span>
  );
}

function useValueText(kind: Thing['kind']) {
  const t = useText();
  const formats = useFormats();
  return (field: string, value: Field['before']): string => {
    if (value === null || value === '') return t('incidents.compare.empty');
    if (typeof value === 'boolean') {
      return t(value ? 'incidents.compare.yes' : 'incidents.compare.no');
    }
    if (typeof value === 'number') {
      if (field.endsWith('_ms')) return formats.dateTime(value);
      return field.endsWith('_minor') ? formats.number(value / 100, 2) : formats.number(value);
    }
    if (field.endsWith('_on')) return formats.day(value);
    const state = `${kind === 'plan' ? 'plans' : 'tasks'}.state.${value}`;
    const module = `roles.module.${value}`;
    if (field === 'state' && isTextKey(state)) return t(state);
    if (field === 'module' && isTextKey(module)) return t(module);
    return value;
  };
}
