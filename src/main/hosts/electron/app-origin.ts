export const APP_SCHEME = 'app';
export const APP_HOST = 'gatehouse';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** True for pages of this program and nothing else. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST;
}
