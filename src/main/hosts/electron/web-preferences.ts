import type { WebPreferences } from 'electron';

/** A window is a web page and stays one; `preload` is absent for pages that need no bridge. */
export function lockedPreferences(preload?: string): WebPreferences {
  return {
    ...(preload !== undefined && { preload }),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}
