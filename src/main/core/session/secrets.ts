import { hash, scryptSync, timingSafeEqual } from 'node:crypto';

const KEY_BYTES = 32;
const COST = { N: 16_384, r: 8, p: 1 } as const;

/** `scrypt$<salt>$<key>`; a PIN names who acts and encrypts nothing (D8). */
export function hashPin(pin: string, salt: string): string {
  return `scrypt$${salt}$${scryptSync(pin, salt, KEY_BYTES, COST).toString('hex')}`;
}

export function isPin(pin: string, stored: string): boolean {
  const [, salt, key] = stored.split('$');
  if (salt === undefined || key === undefined) return false;
  return timingSafeEqual(Buffer.from(key, 'hex'), scryptSync(pin, salt, KEY_BYTES, COST));
}

/** Twenty characters in groups of five, without letters that look like digits; shown once. */
export function recoveryCode(secret: string): string {
  const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
  const bytes = Buffer.from(secret, 'hex').subarray(0, 20);
  const letters = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('');
  return (letters.match(/.{5}/g) ?? []).join('-');
}

/** A recovery code holds enough chance that a plain hash is enough. */
export function hashRecovery(code: string): string {
  return hash('sha256', code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
}
