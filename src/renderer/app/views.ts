import {
  IconAlertOctagon,
  IconBook2,
  IconBuildingStore,
  IconCalendar,
  IconChartLine,
  IconChecklist,
  IconHeartbeat,
  IconInbox,
  IconLayoutKanban,
  IconRefresh,
  IconReport,
  IconRoute,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** A view that the console knows; it is shown once routes.ts has a line for it. */
export interface ViewEntry {
  readonly view: ViewName;
  readonly section: 'work' | 'control' | 'execution' | 'accountability';
  readonly icon: ComponentType<{ readonly className?: string }>;
  /** The letter after G. */
  readonly letter: string;
  /** Where it can be drawn; a tenant's view asks for a tenant in the all-tenants mode. */
  readonly scopes: readonly ('tenant' | 'all')[];
}

export const VIEW_NAMES = [
  'today',
  'overview',
  'health',
  'tasks',
  'calendar',
  'gates',
  'cycles',
  'measures',
  'incidents',
  'approvals',
  'plans',
  'playbooks',
  'reports',
] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** In the order of the navigation. */
export const VIEWS: readonly ViewEntry[] = [
  {
    view: 'today',
    section: 'work',
    icon: IconInbox,
    letter: 't',
    scopes: ['tenant', 'all'],
  },
  {
    view: 'tasks',
    section: 'work',
    icon: IconLayoutKanban,
    letter: 'b',
    scopes: ['tenant', 'all'],
  },
  {
    view: 'calendar',
    section: 'work',
    icon: IconCalendar,
    letter: 'c',
    scopes: ['tenant', 'all'],
  },
  { view: 'gates', section: 'control', icon: IconShieldCheck, letter: 'g', scopes: ['tenant'] },
  { view: 'cycles', section: 'control', icon: IconRefresh, letter: 'y', scopes: ['tenant'] },
  {
    view: 'approvals',
    section: 'control',
    icon: IconChecklist,
    letter: 'a',
    scopes: ['tenant', 'all'],
  },
  { view: 'measures', section: 'control', icon: IconChartLine, letter: 'v', scopes: ['tenant'] },
  {
    view: 'incidents',
    section: 'control',
    icon: IconAlertOctagon,
    letter: 'i',
    scopes: ['tenant', 'all'],
  },
  { view: 'plans', section: 'execution', icon: IconRoute, letter: 'p', scopes: ['tenant'] },
  { view: 'playbooks', section: 'execution', icon: IconBook2, letter: 'k', scopes: ['tenant'] },
  {
    view: 'overview',
    section: 'accountability',
    icon: IconBuildingStore,
    letter: 'o',
    scopes: ['tenant', 'all'],
  },
  {
    view: 'health',
    section: 'accountability',
    icon: IconHeartbeat,
    letter: 'h',
    scopes: ['tenant', 'all'],
  },
  {
    view: 'reports',
    section: 'accountability',
    icon: IconReport,
    letter: 'r',
    scopes: ['tenant', 'all'],
  },
];

/** Names that a view had before; addresses that somebody kept still lead there. */
export const FORMER_NAMES: Readonly<Record<string, ViewName>> = { tenants: 'overview' };

export function isViewName(name: string): name is ViewName {
  return (VIEW_NAMES as readonly string[]).includes(name);
}
