import { MODULE_ROLE, type Module, tierOf } from '@shared/domain/roles/module';
import { TASK_POOL } from '@shared/domain/tasks/pool';
import { text } from '@shared/i18n/format';
import { insertTasks } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant, type TenantRecord } from '../store/tenants';

/** Who answers for a module in this tenant; onpage_optimization is the tenant's choice (M156, Q21). */
export function accountableRole(module: Module, tenant: TenantRecord): string {
  return module === 'onpage_optimization' ? tenant.onpage_role : MODULE_ROLE[module];
}

/** Puts the 40 items on a campaign's board as drafts whose four fields are empty (M131); answers their ids. */
export async function fillSprintBoard(
  writer: TenantWriter,
  campaignId: string,
): Promise<readonly string[]> {
  const tenant = await getTenant(writer);
  const locale = tenant.content_locale;
  return insertTasks(
    writer,
    TASK_POOL.map(({ number, track, module }) => ({
      campaignId,
      poolNumber: number,
      track,
      module,
      tier: tierOf(module),
      accountableRole: accountableRole(module, tenant),
      source: 'pool',
      searchTitle: text(locale, `pool.task.${number}.title`),
      searchBody: text(locale, `pool.task.${number}.signal`),
    })),
  );
}
