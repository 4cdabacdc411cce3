import type { Locale } from '@shared/domain/tenants/tenant';

/** An instant on the wall clock of a zone, with the zone's name beside it. */
export function shownInstant(ms: number, zone: string, lang: Locale): string {
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return `${format.format(ms)} (${zone})`;
}
