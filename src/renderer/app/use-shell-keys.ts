import { spotlight } from '@mantine/spotlight';
import { useEffect, useRef } from 'react';
import type { TenantRow } from '../rpc/signed-in';
import { allPlace, type Place, tenantPlace } from '../ui/place';
import { isTyping } from '../ui/use-list-keys';
import { goTo } from '../ui/use-place';
import { builtViews, viewFor } from './current-view';
import { createKeySequence } from './key-sequence';
import { useShellState } from './shell-state';

interface ShellKeys {
  readonly place: Place;
  readonly tenant: TenantRow | undefined;
  readonly tenants: readonly TenantRow[];
  readonly lock: () => void;
  readonly undo: () => void;
}

/** The keys that work everywhere; letters only while no field and no dialog has the focus. */
export function useShellKeys(keys: ShellKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const sequence = createKeySequence();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const taken =
        event.ctrlKey || event.metaKey
          ? onChord(event, now.current)
          : !isTyping(event.target) && onLetter(event, now.current, sequence);
      if (taken) event.preventDefault();
    };
    // Before the lists: the second letter of a sequence is not theirs.
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

function onChord(event: KeyboardEvent, keys: ShellKeys): boolean {
  const { place, tenant, tenants, lock, undo } = keys;
  const key = event.key.toLowerCase();
  if (event.shiftKey) return false;
  if (key === 'k') spotlight.toggle();
  else if (key === 'l') lock();
  // In a field the keys take back what was typed.
  else if (key === 'z' && !isTyping(event.target)) undo();
  else if (key === 'i') return go(tenant, 'incidents');
  else if (key === '0') goTo(allPlace(viewFor('all', place.view)));
  else if (/^[1-9]$/.test(key)) {
    const chosen = tenants[Number(key) - 1];
    if (chosen === undefined) return false;
    goTo(tenantPlace(chosen.slug, viewFor('tenant', place.view) ?? ''));
  } else return false;
  return true;
}

function onLetter(
  event: KeyboardEvent,
  { tenant }: ShellKeys,
  sequence: ReturnType<typeof createKeySequence>,
): boolean {
  const letter = sequence.press(event.key, event.timeStamp);
  if (letter !== undefined) {
    const entry = builtViews().find((view) => view.letter === letter);
    if (entry === undefined) return false;
    const inTenant = tenant !== undefined && entry.scopes.includes('tenant');
    goTo(inTenant ? tenantPlace(tenant.slug, entry.view) : allPlace(entry.view));
    return true;
  }
  if (event.key === '?') {
    useShellState.getState().open('help');
    return true;
  }
  return event.key === 'c' && go(tenant, 'tasks');
}

/** Opens a tenant's view with the intent to make something new. */
function go(tenant: TenantRow | undefined, view: 'incidents' | 'tasks'): boolean {
  if (!builtViews().some((entry) => entry.view === view)) return false;
  goTo(
    tenant === undefined
      ? allPlace(view, { new: '1' })
      : tenantPlace(tenant.slug, view, undefined, { new: '1' }),
  );
  return true;
}
