import { lazy } from 'react';

export const SettingsRoute = lazy(() =>
  import('../features/settings/settings-view').then((m) => ({ default: m.SettingsView })),
);
