import { IntlMessageFormat } from 'intl-messageformat';
import type { Params } from '../base/coded';
import type { Locale } from '../domain/tenants/tenant';
import { en, ptBr, type TextKey } from './catalogue';

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<TextKey, string>>>> = {
  en,
  'pt-BR': ptBr,
};
const compiled = new Map<string, IntlMessageFormat>();

/**
 * The text of `key` in `locale`, an ICU message with its parameters filled in.
 *
 * Throws when a parameter is missing or of the wrong kind, and when a key that came from data is unknown.
 */
export function text(locale: Locale, key: TextKey, params: Params = {}): string {
  return String(messageOf(locale, key).format({ ...params }));
}

/** Whether a key that was put together from data (`cycles.reason.<code>`) has a text. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}

function messageOf(locale: Locale, key: TextKey): IntlMessageFormat {
  const name = `${locale} ${key}`;
  let message = compiled.get(name);
  if (message === undefined) {
    if (!isTextKey(key)) throw new Error(`No text is called '${key}'`);
    message = new IntlMessageFormat(CATALOGUES[locale][key], locale, undefined, {
      ignoreTag: true,
    });
    compiled.set(name, message);
  }
  return message;
}
