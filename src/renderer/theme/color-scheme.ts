import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

/**
 * The scheme lives in the profile (D15), so nothing is kept in the browser: until somebody has signed in,
 * the window follows the system.
 */
export function profileColorScheme(): MantineColorSchemeManager {
  let value: MantineColorScheme = 'auto';
  return {
    get: () => value,
    set: (next) => {
      value = next;
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => {
      value = 'auto';
    },
  };
}
