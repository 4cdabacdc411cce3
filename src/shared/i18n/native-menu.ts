import type { Locale } from '../domain/tenants/tenant';
import { nativeMenuEn } from './en/native-menu';
import { nativeMenuPtBr } from './pt-BR/native-menu';

export type MenuTextKey = keyof typeof nativeMenuEn;

/** Apart from the catalogue of the screens: the menu is drawn before a profile has said its language. */
export const MENU_TEXTS: Readonly<Record<Locale, Readonly<Record<MenuTextKey, string>>>> = {
  en: nativeMenuEn,
  'pt-BR': nativeMenuPtBr,
};
