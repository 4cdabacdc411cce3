import type { TenantRow } from '../rpc/signed-in';
import type { Place } from '../ui/place';
import { ROUTES } from './routes';
import { FORMER_NAMES, isViewName, VIEWS, type ViewEntry, type ViewName } from './views';

/** What the shell draws for a place. */
export type CurrentView =
  | { readonly kind: 'view'; readonly view: ViewName; readonly tenant: TenantRow | undefined }
  | { readonly kind: 'settings'; readonly section: string }
  | { readonly kind: 'choose_tenant'; readonly view: ViewName }
  | { readonly kind: 'unknown_tenant'; readonly slug: string }
  | { readonly kind: 'unknown_view' };

export const builtViews = (): readonly ViewEntry[] =>
  VIEWS.filter(({ view }) => ROUTES[view] !== undefined);

/** What is opened first: over all tenants what waits, in one of them where things stand. */
export function firstView(scope: 'tenant' | 'all'): ViewName | undefined {
  const fitting = builtViews().filter(({ scopes }) => scopes.includes(scope));
  const first = scope === 'all' ? 'today' : 'overview';
  return (fitting.find(({ view }) => view === first) ?? fitting[0])?.view;
}

/** The view of the same name at another scope, or that scope's first. */
export function viewFor(scope: 'tenant' | 'all', wanted: string): ViewName | undefined {
  const same = builtViews().find(({ view, scopes }) => view === wanted && scopes.includes(scope));
  return same?.view ?? firstView(scope);
}

export function currentView(place: Place, tenants: readonly TenantRow[]): CurrentView {
  const { scope } = place;
  if (scope.kind === 'settings') return { kind: 'settings', section: place.view };
  const tenant =
    scope.kind === 'tenant' ? tenants.find(({ slug }) => slug === scope.slug) : undefined;
  if (scope.kind === 'tenant' && tenant === undefined) {
    return { kind: 'unknown_tenant', slug: scope.slug };
  }
  const name = place.view === '' ? firstView(scope.kind) : (FORMER_NAMES[place.view] ?? place.view);
  if (name === undefined || !isViewName(name)) return { kind: 'unknown_view' };
  const entry = builtViews().find(({ view }) => view === name);
  if (entry === undefined) return { kind: 'unknown_view' };
  if (entry.scopes.includes(scope.kind)) return { kind: 'view', view: name, tenant };
  return scope.kind === 'all' ? { kind: 'choose_tenant', view: name } : { kind: 'unknown_view' };
}
