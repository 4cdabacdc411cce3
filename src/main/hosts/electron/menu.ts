import type { Locale } from '@shared/domain/tenants/tenant';
import { MENU_TEXTS, type MenuTextKey } from '@shared/i18n/native-menu';
import type { MenuItemConstructorOptions, WebContents } from 'electron';

type Modifier = 'control' | 'meta' | 'shift';

/** Keys one after the other, as the operator would press them. */
interface Keys {
  readonly keys: readonly string[];
  readonly modifiers?: readonly Modifier[];
}

/** Places behind `G`, in the order of the navigation. */
const PLACES = [
  ['overview', 'O'],
  ['tasks', 'B'],
  ['gates', 'G'],
  ['cycles', 'Y'],
  ['incidents', 'I'],
  ['plans', 'P'],
  ['reports', 'R'],
] as const;

/**
 * The keyboard map as a native menu. An item presses its keys in the page, which alone knows what they do;
 * accelerators are shown and not taken, so that typing reaches the page first.
 */
export function menuTemplate(
  locale: Locale,
  platform: NodeJS.Platform,
  page: () => WebContents | undefined,
): MenuItemConstructorOptions[] {
  const text = (key: MenuTextKey) => MENU_TEXTS[locale][key];
  const command: Modifier = platform === 'darwin' ? 'meta' : 'control';
  const press = (label: string, keys: Keys, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    click: () => pressKeys(page(), keys),
  });
  const chord = (key: MenuTextKey, letter: string) =>
    press(text(key), { keys: [letter], modifiers: [command] }, `CmdOrCtrl+${letter}`);

  const tenants = Array.from({ length: 9 }, (_, n) =>
    press(
      `${text('tenant')} ${n + 1}`,
      { keys: [String(n + 1)], modifiers: [command] },
      `CmdOrCtrl+${n + 1}`,
    ),
  );
  const places = PLACES.map(([key, letter]) =>
    press(`${text(key)}  (G ${letter})`, { keys: ['G', letter] }),
  );
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: text('quit') };
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: text('file'),
      submenu: [
        press(text('newTask'), { keys: ['C'] }),
        chord('reportIncident', 'I'),
        separator,
        chord('lock', 'L'),
        separator,
        quit,
      ],
    },
    {
      label: text('edit'),
      submenu: [
        { role: 'undo', label: text('undo') },
        { role: 'redo', label: text('redo') },
        separator,
        { role: 'cut', label: text('cut') },
        { role: 'copy', label: text('copy') },
        { role: 'paste', label: text('paste') },
        { role: 'selectAll', label: text('selectAll') },
      ],
    },
    {
      label: text('view'),
      submenu: [
        chord('palette', 'K'),
        separator,
        { role: 'zoomIn', label: text('zoomIn') },
        { role: 'zoomOut', label: text('zoomOut') },
        { role: 'togglefullscreen', label: text('fullScreen') },
        { role: 'reload', label: text('reload') },
      ],
    },
    { label: text('go'), submenu: places },
    { label: text('tenants'), submenu: [chord('allTenants', '0'), separator, ...tenants] },
    {
      label: text('help'),
      submenu: [press(text('shortcuts'), { keys: ['?'], modifiers: ['shift'] })],
    },
  ];
}

function pressKeys(page: WebContents | undefined, { keys, modifiers = [] }: Keys): void {
  for (const key of keys) {
    const keyCode = key.toLowerCase();
    page?.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...modifiers] });
    page?.sendInputEvent({ type: 'keyUp', keyCode, modifiers: [...modifiers] });
  }
}
