import { AppError } from '@shared/base/errors';
import { PERMISSIONS } from '@shared/contract/permissions';
import { CADENCES } from '@shared/domain/cycles/cycle';
import { type PermissionRole, roleSuffices } from '@shared/domain/people/permission';
import type { RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import {
  IconAlertOctagon,
  IconArrowBackUp,
  IconChecklist,
  IconClockPause,
  IconHistory,
  IconInbox,
  IconRefresh,
  IconReport,
  IconRocket,
  IconRoute,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { TenantRow } from '../rpc/signed-in';
import type { useNotices } from '../ui/notices';
import { allPlace, tenantPlace } from '../ui/place';
import type { useText } from '../ui/region';
import { goTo } from '../ui/use-place';
import { useShellState } from './shell-state';

export interface PaletteCommand {
  readonly key: string;
  readonly label: string;
  readonly about: string;
  readonly icon: ComponentType<{ readonly className?: string }>;
  readonly keys?: string;
  /** Why it cannot be run now; it is listed all the same. */
  readonly refusal: string | undefined;
  run(): void;
}

type Gated = 'plans.create' | 'gates.check' | 'campaigns.start' | 'cycles.run' | 'incidents.record';

export interface PaletteSurroundings {
  readonly tenant: TenantRow | undefined;
  readonly scope: Scope | undefined;
  /** Failing gates, when the campaign's start was asked about. */
  readonly startRefusal: string | undefined;
  readonly client: RpcClient;
  readonly notices: ReturnType<typeof useNotices>;
  readonly undo: () => void;
  readonly t: ReturnType<typeof useText>;
}

/** The commands of the console; those with an intent open their view, the others run at once. */
export function paletteCommands(around: PaletteSurroundings): readonly PaletteCommand[] {
  const { tenant, t } = around;
  const open = (view: string, query: Readonly<Record<string, string>>) => () => {
    if (tenant !== undefined) goTo(tenantPlace(tenant.slug, view, undefined, query));
  };
  const refusal = (method: Gated | 'reports.saveGrowth') => refusalOf(tenant, method, t);
  return [
    {
      key: 'plan-growth',
      label: t('shell.command.plan'),
      about: t('shell.command.plan.about'),
      icon: IconRoute,
      refusal: refusal('plans.create'),
      run: open('plans', { new: '1' }),
    },
    {
      key: 'check-gates',
      label: t('shell.command.check'),
      about: t('shell.command.check.about'),
      icon: IconShieldCheck,
      refusal: refusal('gates.check'),
      run: () => void checkGates(around),
    },
    {
      key: 'start-campaign',
      label: t('shell.command.start'),
      about: t('shell.command.start.about'),
      icon: IconRocket,
      refusal: refusal('campaigns.start') ?? around.startRefusal,
      run: open('gates', { start: '1' }),
    },
    ...CADENCES.map((cadence) => ({
      key: `run-cycle-${cadence}`,
      label: t(`shell.command.cycle.${cadence}`),
      about: t('shell.command.cycle.about'),
      icon: IconRefresh,
      refusal: refusal('cycles.run'),
      run: open('cycles', { run: cadence }),
    })),
    {
      key: 'report-incident',
      label: t('shell.command.incident'),
      about: t('shell.command.incident.about'),
      icon: IconAlertOctagon,
      keys: 'Ctrl I',
      refusal: refusal('incidents.record'),
      run: open('incidents', { new: '1' }),
    },
    {
      key: 'approve',
      label: t('approvals.command.open'),
      about: t('approvals.command.open.about'),
      icon: IconChecklist,
      keys: 'G A',
      refusal: undefined,
      run: () =>
        goTo(tenant === undefined ? allPlace('approvals') : tenantPlace(tenant.slug, 'approvals')),
    },
    {
      key: 'report-growth',
      label: t('shell.command.report'),
      about: t('shell.command.report.about'),
      icon: IconReport,
      refusal: refusal('reports.saveGrowth'),
      run: () => void saveGrowth(around),
    },
    {
      key: 'today',
      label: t('shell.command.today'),
      about: t('shell.command.today.about'),
      icon: IconInbox,
      keys: 'G T',
      refusal: undefined,
      run: () => goTo(allPlace('today')),
    },
    {
      key: 'today-deferred',
      label: t('shell.command.todayShelf'),
      about: t('shell.command.todayShelf.about'),
      icon: IconClockPause,
      refusal: undefined,
      run: () => goTo(allPlace('today', { shelf: 'deferred' })),
    },
    {
      key: 'undo',
      label: t('undo.command'),
      about: t('undo.command.about'),
      icon: IconArrowBackUp,
      keys: 'Ctrl Z',
      refusal: undefined,
      run: around.undo,
    },
    {
      key: 'undo-history',
      label: t('undo.history.title'),
      about: t('undo.command.history.about'),
      icon: IconHistory,
      refusal: undefined,
      run: () => useShellState.getState().open('undo'),
    },
  ];
}

function refusalOf(
  tenant: TenantRow | undefined,
  method: Gated | 'reports.saveGrowth',
  t: PaletteSurroundings['t'],
): string | undefined {
  if (tenant === undefined) return t('shell.command.needsTenant');
  const needed = PERMISSIONS[method];
  if (needed === 'member' || roleSuffices(tenant.role, needed)) return undefined;
  return t('shell.command.needsRole', { role: t(roleKey(needed)) });
}

const roleKey = (role: PermissionRole) => `shell.role.${role}` as const;

async function checkGates({ tenant, scope, client, notices, t }: PaletteSurroundings) {
  if (tenant === undefined || scope === undefined) return;
  try {
    const { gates } = await client.call('gates.check', {}, scope);
    const passed = gates.filter(({ status }) => status === 'pass').length;
    notices.done(t('shell.command.check.done', { passed, total: gates.length }));
    goTo(tenantPlace(tenant.slug, 'gates'));
  } catch (thrown) {
    tell(thrown, notices);
  }
}

async function saveGrowth({ tenant, scope, client, notices, t }: PaletteSurroundings) {
  if (tenant === undefined || scope === undefined) return;
  try {
    const { reportId } = await client.call('reports.saveGrowth', { window: '30d' }, scope);
    notices.done(t('shell.command.report.done'));
    goTo(tenantPlace(tenant.slug, 'reports', reportId));
  } catch (thrown) {
    tell(thrown, notices);
  }
}

function tell(thrown: unknown, notices: PaletteSurroundings['notices']): void {
  if (thrown instanceof AppError) notices.failed(thrown);
  else throw thrown;
}
