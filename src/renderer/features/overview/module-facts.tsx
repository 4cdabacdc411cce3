import { FUNCTIONAL_ROLES } from '@shared/domain/roles/functional-role';
import { ROLE_KEY } from '@shared/domain/roles/role-key';
import { useTenant } from '../../rpc/signed-in';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { DataList } from '../../ui/section';
import type { ModuleState } from './overview';

/** Who answers for a module, what it is held to, and where its open work is (M155, M157). */
export function ModuleFacts({ id, module }: { id: string; module: ModuleState }) {
  const t = useText();
  const role = FUNCTIONAL_ROLES.find((name) => name === module.role);
  const facts = [
    { label: t('overview.modules.answers'), value: module.role },
    {
      label: t('overview.modules.heldTo'),
      value: t(`roles.accountability.${module.module}`),
    },
    ...(role === undefined
      ? []
      : [
          {
            label: t('overview.modules.does'),
            value: t(`roles.responsibility.${ROLE_KEY[role]}`),
          },
          {
            label: t('overview.modules.deliverable'),
            value: t(`roles.deliverable.${ROLE_KEY[role]}`),
          },
        ]),
    ...(module.paused.length === 0
      ? []
      : [
          {
            label: t('overview.modules.why'),
            value: module.paused.map((reason) => t(`overview.modules.paused.${reason}`)).join(', '),
          },
        ]),
    { label: t('overview.modules.open'), value: <OpenWork module={module} /> },
  ];
  return (
    <div id={id} className="overview-module-facts">
      <DataList facts={facts} />
    </div>
  );
}

function OpenWork({ module: { tasks, incidents } }: { module: ModuleState }) {
  const t = useText();
  const { slug } = useTenant();
  const open = incidents.p0 + incidents.p1 + incidents.p2;
  return (
    <span>
      <a className="overview-link" href={hrefOf(tenantPlace(slug, 'tasks'))}>
        {t('overview.modules.openTasks', { count: tasks.open })}
      </a>
      {' · '}
      <a className="overview-link" href={hrefOf(tenantPlace(slug, 'incidents'))}>
        {t('overview.modules.openIncidents', { count: open })}
      </a>
    </span>
  );
}
