import { Checkbox, Select, TextInput } from '@mantine/core';
import { useTenant } from '../../rpc/signed-in';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { useFailingText } from './failing-text';
import { isUnplanned, type SprintModule } from './sprint';
import type { SprintDraft } from './use-sprint-draft';

interface CellProps {
  readonly row: SprintModule;
  /** Absent when nothing can be planned any more. */
  readonly draft: SprintDraft | undefined;
}

/** The module, who answers for it, and why it fails; chosen or not while it has no task. */
export function ModuleCell({ row, draft }: CellProps) {
  const t = useText();
  const failingText = useFailingText();
  const name = t(`roles.module.${row.module}`);
  const reasons = row.reasons.map(failingText);
  return (
    <div className="cycles-sprint-module">
      {draft !== undefined && isUnplanned(row) ? (
        <Checkbox
          aria-label={t('cycles.sprint.choose', { module: name })}
          checked={draft.choiceOf(row).chosen}
          onChange={(event) => draft.change(row, { chosen: event.currentTarget.checked })}
        />
      ) : null}
      <div>
        <span className="gh-medium">{name}</span>
        <div className="gh-meta">{row.role}</div>
        <div className="gh-meta gh-ink-2">
          {reasons.length === 0 ? t('cycles.sprint.recovered') : reasons.join(' · ')}
        </div>
      </div>
    </div>
  );
}

/** The tasks that exist, with their states; before that, what the task would be called. */
export function TaskCell({ row }: CellProps) {
  const { slug } = useTenant();
  if (row.tasks.length === 0) return <span className="gh-ink-2">{row.title}</span>;
  return (
    <ul className="cycles-list">
      {row.tasks.map(({ id, title, state }) => (
        <li key={id}>
          <div className="gh-grow">
            <a className="cycles-link" href={hrefOf(tenantPlace(slug, 'tasks', id))}>
              {title}
            </a>
            <div>
              <StatusText small state={state} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function OwnerCell(props: CellProps & { readonly members: readonly Member[] }) {
  const { row, draft, members } = props;
  const t = useText();
  if (draft === undefined || !isUnplanned(row)) {
    const owners = row.tasks.map(({ owner }) => owner?.name ?? t('cycles.sprint.noOwner'));
    return <span className="gh-meta">{owners.length === 0 ? '–' : owners.join(', ')}</span>;
  }
  const { owner } = draft.choiceOf(row);
  return (
    <Select
      aria-label={t('cycles.sprint.ownerOf', { module: t(`roles.module.${row.module}`) })}
      placeholder={t('cycles.sprint.noOwner')}
      data={[...members]}
      clearable
      value={owner === '' ? null : owner}
      onChange={(id) => draft.change(row, { owner: id ?? '' })}
    />
  );
}

export function DueCell({ row, draft }: CellProps) {
  const t = useText();
  const formats = useFormats();
  if (draft === undefined || !isUnplanned(row)) {
    const days = row.tasks.map(({ dueOn }) => (dueOn === null ? '–' : formats.shortDay(dueOn)));
    return <span className="gh-meta gh-num">{days.length === 0 ? '–' : days.join(', ')}</span>;
  }
  return (
    <TextInput
      type="date"
      aria-label={t('cycles.sprint.dueOf', { module: t(`roles.module.${row.module}`) })}
      value={draft.choiceOf(row).dueOn}
      onChange={(event) => draft.change(row, { dueOn: event.currentTarget.value })}
    />
  );
}

export interface Member {
  readonly value: string;
  readonly label: string;
}
