import { IconPlus } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { hrefOf, tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { Table } from '../../ui/table';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { Cycle } from './cycle';
import { isUnplanned, type Sprint } from './sprint';
import { DueCell, ModuleCell, OwnerCell, TaskCell } from './sprint-cells';
import { type SprintDraft, useSprintDraft } from './use-sprint-draft';

interface SprintPanelProps {
  readonly cycle: Cycle;
  readonly sprint: Sprint;
}

/** What an `intervene` asks to be repaired: planned with one button, then followed by its tasks (M147). */
export function SprintPanel({ cycle, sprint }: SprintPanelProps) {
  const t = useText();
  const draft = useSprintDraft(sprint);
  const { refusal } = sprint;
  const members = useMembers();
  const shown = refusal === null ? draft : undefined;
  // What might have been planned is no fact about a cycle that another followed.
  const modules = sprint.modules.filter(({ tasks }) => refusal === null || tasks.length > 0);
  const planned = modules.flatMap(({ tasks }) =>
    tasks.filter(({ state }) => state !== 'cancelled'),
  );
  return (
    <Section
      title={t('cycles.sprint.panel')}
      meta={
        refusal === null
          ? t('cycles.sprint.meta', {
              count: modules.filter(({ reasons }) => reasons.length > 0).length,
              planned: planned.length,
            })
          : t('cycles.recovery.sprint', {
              planned: planned.length,
              done: planned.filter(({ state }) => state === 'completed').length,
            })
      }
    >
      {modules.length === 0 ? (
        refusal === null && <p className="gh-ink-2">{t('cycles.sprint.none')}</p>
      ) : (
        <Table
          label={t('cycles.sprint.panel')}
          rows={modules}
          rowKey={({ module }) => module}
          columns={[
            {
              key: 'module',
              header: t('cycles.sprint.column.module'),
              width: '31%',
              render: (row) => <ModuleCell row={row} draft={shown} />,
            },
            {
              key: 'task',
              header: t('cycles.sprint.column.task'),
              render: (row) => <TaskCell row={row} draft={shown} />,
            },
            {
              key: 'owner',
              header: t('cycles.sprint.column.owner'),
              width: 152,
              render: (row) => <OwnerCell row={row} draft={shown} members={members} />,
            },
            {
              key: 'due',
              header: t('cycles.sprint.column.due'),
              width: 152,
              render: (row) => <DueCell row={row} draft={shown} />,
            },
          ]}
        />
      )}
      <SprintFoot cycle={cycle} sprint={sprint} draft={draft} />
    </Section>
  );
}

/** The button that makes the tasks, or why there is none. */
function SprintFoot({ cycle, sprint, draft }: SprintPanelProps & { readonly draft: SprintDraft }) {
  const t = useText();
  const { cadence } = cycle;
  if (sprint.refusal !== null) return <Followed cycle={cycle} sprint={sprint} />;
  const isOpen = sprint.modules.some(isUnplanned);
  return (
    <div className="gh-row">
      <span className="gh-meta gh-grow">
        {isOpen || sprint.modules.length === 0 ? null : `${t('cycles.sprint.planned')} `}
        {sprint.modules.length === 0 ? null : t('cycles.sprint.before', { cadence })}
      </span>
      {isOpen ? <CreateTasks cycle={cycle} draft={draft} /> : null}
    </div>
  );
}

function CreateTasks({ cycle, draft }: { cycle: Cycle; draft: SprintDraft }) {
  const t = useText();
  const notices = useNotices();
  const roleRefusal = useRoleRefusal('cycles.planSprint');
  const plan = useCommand('cycles.planSprint', useTenantScope());
  const { items } = draft;
  const refusal = roleRefusal ?? (items.length === 0 ? t('cycles.sprint.chooseOne') : undefined);
  const run = async () => {
    const result = await plan.run({ cycleId: cycle.id, items });
    if (result === undefined) return;
    const { taskIds, scheduled } = result;
    notices.done(t('cycles.sprint.created', { count: taskIds.length, scheduled }));
  };
  return (
    <RefusableButton
      variant="filled"
      refusal={refusal}
      pending={plan.pending}
      leftSection={<IconPlus className="gh-icon" aria-hidden />}
      onClick={() => void run()}
    >
      {t('cycles.sprint.create', { count: items.length })}
    </RefusableButton>
  );
}

function Followed({ cycle: { cadence }, sprint: { followedBy } }: SprintPanelProps) {
  const t = useText();
  const { slug } = useTenant();
  if (followedBy === null) return null;
  const { id, ordinal } = followedBy;
  return (
    <p className="gh-meta">
      <a className="cycles-link" href={hrefOf(tenantPlace(slug, 'cycles', id))}>
        {t('cycles.sprint.followed', { cadence, ordinal })}
      </a>
    </p>
  );
}

function useMembers() {
  const members = newestOf(useWatched('memberships.list', {}, useTenantScope())) ?? [];
  return members.map(({ profileId, name }) => ({ value: profileId, label: name }));
}
