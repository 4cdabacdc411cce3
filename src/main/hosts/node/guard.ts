import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A request that is refused: status, and a sentence for whoever typed the address. */
export interface Refusal {
  readonly status: 401 | 403 | 405 | 421;
  readonly message: string;
}

export interface Door {
  /** `127.0.0.1:<port>`, the only Host that is answered: a name rebound to this address is not. */
  readonly host: string;
  readonly token: string;
  /** Origins besides the own one, for development only. */
  readonly devOrigins: readonly string[];
}

/** Cookies of one address are shared by its ports; two consoles on one machine keep theirs apart by name. */
export const cookieName = (host: string) => `gatehouse_${host.split(':')[1]}`;

/** Decides about a plain request by its headers alone, before anything is read. */
export function refuseRequest(request: IncomingMessage, door: Door): Refusal | undefined {
  if (request.headers.host !== door.host) return wrongHost(door);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads && !isOwnOrigin(request, door)) return foreignOrigin;
  if (!reads) return { status: 405, message: 'Only GET is answered here.' };
  return undefined;
}

/** Decides about a WebSocket upgrade. */
export function refuseUpgrade(request: IncomingMessage, door: Door): Refusal | undefined {
  if (request.headers.host !== door.host) return wrongHost(door);
  if (!isOwnOrigin(request, door)) return foreignOrigin;
  return hasToken(request, door) ? undefined : noToken;
}

/** True when the request carries the cookie of this start. */
export function hasToken(request: IncomingMessage, door: Door): boolean {
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const name = `${cookieName(door.host)}=`;
  return cookies.some(
    (cookie) => cookie.startsWith(name) && isToken(cookie.slice(name.length), door.token),
  );
}

/** Compares in a time that tells nothing about where two tokens differ. */
export function isToken(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

export const noToken: Refusal = {
  status: 401,
  message:
    'This is a Gatehouse console. Open it with the address that was printed when it started.',
};

const foreignOrigin: Refusal = { status: 403, message: 'This page may not talk to Gatehouse.' };

const wrongHost = (door: Door): Refusal => ({
  status: 421,
  message: `This console answers at http://${door.host} only.`,
});

function isOwnOrigin(request: IncomingMessage, door: Door): boolean {
  const { origin } = request.headers;
  return origin === `http://${door.host}` || (!!origin && door.devOrigins.includes(origin));
}
