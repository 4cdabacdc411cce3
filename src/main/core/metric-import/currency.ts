import type { Currency } from '@shared/domain/metric-import/number-text';

/** The minor digits of an ISO 4217 currency: 2 of BRL, 0 of JPY. */
export function currencyOf(code: string): Currency {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
  return { code, digits: format.resolvedOptions().maximumFractionDigits ?? 2 };
}
