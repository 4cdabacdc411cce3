export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What the first bytes of a file say; `undecided` is UTF-8 or Windows-1252, which only the whole file tells. */
export type FirstBytes =
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly markBytes: number }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'not_text'; readonly found: 'zip' | 'pdf' | 'binary' };

/** Reads byte order marks and the signatures of files that are taken for CSV by their name. */
export function readFirstBytes(bytes: Uint8Array): FirstBytes {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return marked('utf-8', 3);
  if (a === 0xff && b === 0xfe) return marked('utf-16le', 2);
  if (a === 0xfe && b === 0xff) return marked('utf-16be', 2);
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04)
    return { kind: 'not_text', found: 'zip' };
  if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46)
    return { kind: 'not_text', found: 'pdf' };
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return { kind: 'undecided' };
  // Western text without a mark has its zeros on one side only.
  const half = bytes.length / 2;
  if (even === 0 && odd > half * 0.5) return marked('utf-16le', 0);
  if (odd === 0 && even > half * 0.5) return marked('utf-16be', 0);
  return { kind: 'not_text', found: 'binary' };
}

function marked(encoding: Encoding, markBytes: number): FirstBytes {
  return { kind: 'text', encoding, markBytes };
}

/** Bytes that neither UTF-8 nor Windows-1252 text holds: control signs other than tab, line ends and form feed. */
export function isControlByte(byte: number): boolean {
  return byte < 9 || byte === 11 || (byte > 13 && byte < 32) || byte === 127;
}
