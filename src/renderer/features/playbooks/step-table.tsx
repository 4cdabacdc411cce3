import { Button, Checkbox } from '@mantine/core';
import { type ModuleStep, PLAYBOOKS } from '@shared/domain/playbooks/playbooks';
import type { Module } from '@shared/domain/roles/module';
import { useTenant } from '../../rpc/signed-in';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { isOpen } from './playbook';
import { usePlaybookText } from './use-playbook-text';
import type { StepTasks } from './use-step-tasks';

interface StepTableProps {
  readonly module: Module;
  readonly steps: StepTasks;
}

/** The steps as a checklist: what, how, by which signal it is done, and the task that does it. */
export function StepTable({ module, steps }: StepTableProps) {
  const t = useText();
  const p = usePlaybookText();
  const formats = useFormats();
  const rows = PLAYBOOKS[module].steps;
  const isFree = ({ ref }: ModuleStep) => steps.free.includes(ref);
  const columns: readonly Column<ModuleStep>[] = [
    {
      key: 'choose',
      header: <span className="gh-hidden">{t('playbooks.step.choose')}</span>,
      width: 44,
      render: (step) =>
        isFree(step) ? (
          <Checkbox
            aria-label={t('playbooks.step.chooseOne', { step: p(`step.${step.ref}.title`) })}
            checked={steps.chosen.includes(step.ref)}
            onChange={() => steps.toggle(step.ref)}
          />
        ) : null,
    },
    {
      key: 'step',
      header: t('playbooks.step.step'),
      render: (step) => (
        <div className="playbooks-step">
          <div className="gh-medium">
            {t('playbooks.step.numbered', {
              number: rows.indexOf(step) + 1,
              title: p(`step.${step.ref}.title`),
            })}
          </div>
          <div>{p(`step.${step.ref}.how`)}</div>
          <div className="gh-ink-2">
            <span className="gh-medium">{t('playbooks.step.signal')}</span>{' '}
            {p(`step.${step.ref}.signal`)}
          </div>
        </div>
      ),
    },
    {
      key: 'time',
      header: t('playbooks.step.time'),
      align: 'right',
      width: 96,
      render: ({ minutes }) => formats.duration(minutes * 60_000),
    },
    {
      key: 'task',
      header: t('playbooks.step.task'),
      width: 152,
      render: (step) => <StepTaskCell step={step} steps={steps} />,
    },
  ];
  return (
    <div className="playbooks-steps">
      <Table
        label={t('playbooks.steps')}
        columns={columns}
        rows={rows}
        rowKey={({ ref }) => ref}
        onOpen={(step) => {
          if (isFree(step)) steps.toggle(step.ref);
        }}
      />
    </div>
  );
}

function StepTaskCell({ step, steps }: { step: ModuleStep; steps: StepTasks }) {
  const t = useText();
  const p = usePlaybookText();
  const { slug } = useTenant();
  const refusal = useRoleRefusal('playbooks.createTasks');
  const task = steps.taskOf(step.ref);
  const title = p(`step.${step.ref}.title`);
  return (
    <div className="playbooks-task">
      {task === undefined ? null : (
        <a
          className="playbooks-link"
          href={hrefOf(tenantPlace(slug, 'tasks', task.taskId))}
          aria-label={t('playbooks.task.open', { step: title, state: t(`ui.state.${task.state}`) })}
        >
          <StatusText state={task.state} small />
        </a>
      )}
      {isOpen(task) || refusal !== undefined ? null : (
        <Button
          size="xs"
          aria-label={t('playbooks.task.makeOf', { step: title })}
          aria-disabled={steps.pending}
          onClick={() => {
            if (!steps.pending) void steps.make([step.ref]);
          }}
        >
          {t(task === undefined ? 'playbooks.task.make' : 'playbooks.task.again')}
        </Button>
      )}
    </div>
  );
}
