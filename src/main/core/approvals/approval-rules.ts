import type { ApprovalRules } from '@shared/domain/approvals/approval';
import { settingValue } from '../settings/registry';
import { listTenantSettings } from '../store/settings';
import type { TenantReader } from '../store/tenant-access';

/** How each action is approved in the reader's tenant. */
export async function readApprovalRules(read: TenantReader): Promise<ApprovalRules> {
  // The registry's schema of this key is of rules.
  return settingValue('approvals.rules', await listTenantSettings(read)) as ApprovalRules;
}
