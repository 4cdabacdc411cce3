/** Where a window is. `query` carries an intent (`new=1`) or a filter. */
export interface Place {
  /** A tenant's slug, or `all` tenants, or the `settings` of the install. */
  readonly scope:
    | { readonly kind: 'tenant'; readonly slug: string }
    | { readonly kind: 'all' }
    | { readonly kind: 'settings' };
  /** Name of the view; in the settings, of the section. */
  readonly view: string;
  readonly id: string | undefined;
  readonly query: Readonly<Record<string, string>>;
}

export const HOME: Place = { scope: { kind: 'all' }, view: '', id: undefined, query: {} };

/** The place of a URL's hash, `#/t/<slug>/<view>/<id>?<query>`; HOME for anything else. */
export function parsePlace(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const [head, ...rest] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const query = Object.fromEntries(new URLSearchParams(search));
  if (head === 't' && rest[0] !== undefined) {
    return { scope: { kind: 'tenant', slug: rest[0] }, view: rest[1] ?? '', id: rest[2], query };
  }
  if (head === 'all' || head === 'settings') {
    return { scope: { kind: head }, view: rest[0] ?? '', id: rest[1], query };
  }
  return HOME;
}

/** The hash of a place; `parsePlace` is its inverse. */
export function hrefOf(place: Place): string {
  const { scope, view, id, query } = place;
  const parts = scope.kind === 'tenant' ? ['t', scope.slug] : [scope.kind];
  if (view !== '') parts.push(view);
  if (view !== '' && id !== undefined) parts.push(id);
  const search = new URLSearchParams(query).toString();
  return `#/${parts.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`;
}

export function tenantPlace(
  slug: string,
  view: string,
  id?: string,
  query: Readonly<Record<string, string>> = {},
): Place {
  return { scope: { kind: 'tenant', slug }, view, id, query };
}

export function allPlace(view = '', query: Readonly<Record<string, string>> = {}): Place {
  return { scope: { kind: 'all' }, view, id: undefined, query };
}

export function settingsPlace(section: string, id?: string): Place {
  return { scope: { kind: 'settings' }, view: section, id, query: {} };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a broken percent sequence is a name that nothing has
  }
}
