import { readRendererFile } from '../ports/renderer-files';
import { securityHeaders } from '../ports/security-headers';
import { APP_URL } from './app-origin';
import { PRINT_PATH, type PrintTickets, printHeaders } from './print-tickets';

/** The files of the window by `app://gatehouse/…`; the policy is on every answer. */
export function createAppHandler(
  rendererFolder: string,
  tickets: PrintTickets,
): (request: Request) => Promise<Response> {
  const headers = securityHeaders([]);
  return async (request) => {
    const path = pathOf(request.url);
    if (path === undefined || request.method !== 'GET') {
      return new Response('There is nothing at this address.', { status: 404, headers });
    }
    if (path.startsWith(PRINT_PATH)) {
      const html = tickets.take(path.slice(PRINT_PATH.length));
      if (html !== undefined) return new Response(html, { headers: printHeaders });
    }
    const file = await readRendererFile(rendererFolder, path);
    if (file === undefined) {
      return new Response('There is nothing at this address.', { status: 404, headers });
    }
    return new Response(new Uint8Array(file.body), { headers: { ...file.headers, ...headers } });
  };
}

/**
 * The path as it was asked for: a URL parser tidies `..` away, and what climbs out of the host
 * (`app://../x`) is refused rather than tidied.
 */
function pathOf(url: string): string | undefined {
  const prefix = APP_URL.slice(0, -1);
  if (!url.startsWith(prefix)) return undefined;
  const path = url.slice(prefix.length).split(/[?#]/, 1)[0] ?? '';
  return path === '' ? '/' : path.startsWith('/') ? path : undefined;
}

export const APP_PRIVILEGES = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  codeCache: true,
} as const;
