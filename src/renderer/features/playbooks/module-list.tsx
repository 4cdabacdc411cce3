import { PLAYBOOKS } from '@shared/domain/playbooks/playbooks';
import { MODULES, type Module, TIERS, tierOf } from '@shared/domain/roles/module';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded } from '../../ui/loaded';
import { tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { goTo } from '../../ui/use-place';
import { type PlaybookAnswer, progressOf, timeOf } from './playbook';
import { PlaybookTabs } from './playbook-tabs';
import { useModuleRole } from './use-module-role';

/** The ten modules by tier, with who answers for each and what has become of its steps. */
export function ModuleList() {
  const t = useText();
  const { slug } = useTenant();
  const answer = useWatched('playbooks.get', {}, useTenantScope());
  const columns = useColumns();
  return (
    <ListPage
      title={t('playbooks.title')}
      meta={t('playbooks.meta', { modules: MODULES.length, tiers: TIERS.length })}
      toolbar={<PlaybookTabs current="modules" />}
      flush
    >
      <Loaded answer={answer}>
        {(value) => (
          <Table
            label={t('playbooks.part.modules')}
            columns={columns(value)}
            rows={MODULES}
            rowKey={(module) => module}
            onOpen={(module) => goTo(tenantPlace(slug, 'playbooks', module))}
            bare
          />
        )}
      </Loaded>
    </ListPage>
  );
}

function useColumns(): (answer: PlaybookAnswer) => readonly Column<Module>[] {
  const t = useText();
  const formats = useFormats();
  const roleOf = useModuleRole();
  return (answer) => [
    {
      key: 'tier',
      header: t('playbooks.column.tier'),
      width: 120,
      render: (module) => <span className="gh-ink-2">{t(`roles.tier.${tierOf(module)}`)}</span>,
    },
    {
      key: 'module',
      header: t('playbooks.column.module'),
      render: (module) => (
        <>
          <div className="gh-medium">{t(`roles.module.${module}`)}</div>
          <div className="gh-meta">{t(`roles.accountability.${module}`)}</div>
        </>
      ),
    },
    {
      key: 'role',
      header: t('playbooks.column.role'),
      width: 208,
      render: (module) => roleOf(module),
    },
    {
      key: 'steps',
      header: t('playbooks.column.steps'),
      align: 'right',
      width: 104,
      render: (module) => (
        <>
          <div>{formats.number(PLAYBOOKS[module].steps.length)}</div>
          <div className="gh-meta">{formats.duration(timeOf(module))}</div>
        </>
      ),
    },
    {
      key: 'tasks',
      header: t('playbooks.column.tasks'),
      width: 136,
      render: (module) => <Progress module={module} answer={answer} />,
    },
  ];
}

function Progress({ module, answer }: { module: Module; answer: PlaybookAnswer }) {
  const t = useText();
  const { open, done } = progressOf(module, answer);
  if (open + done === 0) return <span className="gh-ink-3">{t('playbooks.progress.none')}</span>;
  return (
    <>
      <div>{t('playbooks.progress.open', { count: open })}</div>
      {done === 0 ? null : (
        <div className="gh-meta">{t('playbooks.progress.done', { count: done })}</div>
      )}
    </>
  );
}
