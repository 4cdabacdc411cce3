import type { Params } from '@shared/base/coded';
import { isDay } from '@shared/base/days';
import type { AppError } from '@shared/base/errors';
import { isTextKey, text } from '@shared/i18n/format';
import { useMemo } from 'react';
import { type UiLocale, useRegion } from './region';

/** Why something was refused, in the person's language where the core gave a reason, else in the core's own words. */
export function useErrorText(): (error: AppError) => string {
  const { locale, formats } = useRegion();
  return useMemo(() => (error) => errorText(locale, error, formats.day), [locale, formats]);
}

/** `dayText` writes a day YYYY-MM-DD as the person reads it. */
function errorText(locale: UiLocale, error: AppError, dayText: (day: string) => string): string {
  const key = `errors.${reasonOf(error)}`;
  if (!isTextKey(key)) return error.message;
  try {
    return text(locale, key, paramsOf(error.details, dayText));
  } catch {
    return error.message; // a parameter that the text needs did not come along
  }
}

/** A version that moved on has no reason of its own: the numbers say which conflict it is. */
function reasonOf({ code, details }: AppError): string {
  const moved = code === 'conflict' && details.reason === undefined && 'seen' in details;
  return moved ? 'changed_elsewhere' : String(details.reason);
}

function paramsOf(
  details: Readonly<Record<string, unknown>>,
  dayText: (day: string) => string,
): Params {
  const params: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' && isDay(value)) params[name] = dayText(value);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      params[name] = value;
    } else if (Array.isArray(value)) params[name] = value.map(String).join(', ');
  }
  return params;
}
