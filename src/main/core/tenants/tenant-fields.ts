import { isZone } from '@shared/base/zones';
import { refuse } from '../refuse';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Throws `invalid_input` for a zone that the platform does not know. */
export function requireZone(zone: string): void {
  if (!isZone(zone)) throw refuse('invalid_input', 'unknown_zone', { zone });
}

/** Throws `invalid_input` for three letters that are no ISO 4217 code. */
export function requireCurrency(currency: string): void {
  if (!CURRENCIES.has(currency)) throw refuse('invalid_input', 'unknown_currency', { currency });
}
