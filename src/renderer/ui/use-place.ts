import { useMemo, useSyncExternalStore } from 'react';
import { hrefOf, type Place, parsePlace } from './place';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Where this window is; the address keeps it over a reload. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parsePlace(hash), [hash]);
}

/** Goes to a place; with `replace` the step back skips where the window was. */
export function goTo(place: Place, options: { readonly replace?: boolean } = {}): void {
  const href = hrefOf(place);
  if (href === window.location.hash) return;
  if (options.replace !== true) {
    window.location.hash = href;
    return;
  }
  window.history.replaceState(undefined, '', href);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Changes the query alone: an intent that was taken, a filter that changed. `undefined` removes a name. */
export function setQuery(changes: Readonly<Record<string, string | undefined>>): void {
  const place = parsePlace(window.location.hash);
  const query: Record<string, string> = { ...place.query };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') delete query[name];
    else query[name] = value;
  }
  goTo({ ...place, query }, { replace: true });
}
