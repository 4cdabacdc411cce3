import { AppError } from '@shared/base/errors';
import { isZone } from '@shared/base/zones';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Throws `invalid_input` for a zone that the platform does not know. */
export function requireZone(zone: string): void {
  if (isZone(zone)) return;
  throw new AppError(
    'invalid_input',
    `'${zone}' is no time zone. Write one like America/Sao_Paulo.`,
    { details: { reason: 'unknown_zone', zone } },
  );
}

/** Throws `invalid_input` for three letters that are no ISO 4217 code. */
export function requireCurrency(currency: string): void {
  if (CURRENCIES.has(currency)) return;
  throw new AppError(
    'invalid_input',
    `'${currency}' is no currency code. Write one like BRL, EUR or USD.`,
    { details: { reason: 'unknown_currency', currency } },
  );
}
