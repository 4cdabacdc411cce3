import type { PermissionRole } from '@shared/domain/people/permission';
import type {
  InventoryKind,
  Locale,
  Paper,
  TenantStatus,
  Theme,
} from '@shared/domain/tenants/tenant';
import type { Generated } from 'kysely';

/** Through which door a change came (D2). */
export type EventVia = 'window' | 'cli' | 'schedule' | 'import' | 'system';

export interface ProfileTable {
  id: string;
  name: string;
  is_admin: Generated<0 | 1>;
  pin_hash: string | null;
  recovery_hash: string | null;
  pin_failures: Generated<number>;
  pin_retry_at_ms: number | null;
  locale: Generated<Locale>;
  theme: Generated<Theme>;
  created_at_ms: number;
  version: Generated<number>;
}

export interface TenantRowTable {
  id: string;
  name: string;
  slug: string;
  zone: string;
  holiday_region: string;
  content_locale: Locale;
  currency: string;
  colour_slot: number;
  brand_colour: string | null;
  footer: Generated<string>;
  paper: Generated<Paper>;
  logo_file_id: string | null;
  self_approval: Generated<0 | 1>;
  onpage_role: Generated<string>;
  status: Generated<TenantStatus>;
  created_at_ms: number;
  version: Generated<number>;
}

export interface MembershipTable {
  tenant_id: string;
  profile_id: string;
  permission_role: PermissionRole;
  functional_roles_json: Generated<string>;
}

export interface SystemSettingsTable {
  scope: 'install' | 'tenant' | 'profile';
  scope_id: string;
  key: string;
  value_json: string;
  updated_at_ms: number;
}

export interface EventTable {
  seq: Generated<number>;
  tenant_id: string;
  tenant_seq: number;
  at_ms: number;
  occurred_at_ms: number;
  actor: string;
  via: EventVia;
  type: string;
  v: number;
  subject: string;
  from_state: string | null;
  to_state: string | null;
  correlation_id: string;
  payload_json: string;
  payload_hash: string;
  tenant_prev_hash: string;
  tenant_hash: string;
  prev_hash: string;
  hash: string;
}

export interface EventTextTable {
  seq: Generated<number>;
  tenant_id: string;
  salt: string;
  text: string;
}

export interface FileTable {
  tenant_id: string;
  id: string;
  name: string;
  bytes: number;
  sha256: string;
  media_type: string;
  added_at_ms: number;
  added_by: string;
}

export interface InventoryItemTable {
  tenant_id: string;
  id: string;
  kind: InventoryKind;
  name: string;
  quantity: number;
  notes: Generated<string>;
}
