const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * The canonical form of a decimal text, or undefined: no plus, no leading or trailing zeros, no minus zero.
 * Two sources disagree about a figure only when these forms differ (D11): 4.50 and 4.5 are one value.
 */
export function canonicalDecimal(text: string): string | undefined {
  const match = DECIMAL.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const digits = whole.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  const plain = rest === '' ? digits : `${digits}.${rest}`;
  return sign === '-' && plain !== '0' ? `-${plain}` : plain;
}

/** Whether two texts are the same decimal. Texts that are none are equal only when identical. */
export function sameDecimal(a: string, b: string): boolean {
  return (canonicalDecimal(a) ?? a) === (canonicalDecimal(b) ?? b);
}

/** The number a decimal text stands for, or undefined when it is none or too large for a double. */
export function parseDecimal(text: string): number | undefined {
  const canonical = canonicalDecimal(text);
  if (canonical === undefined) return undefined;
  const value = Number(canonical);
  return Number.isFinite(value) ? value : undefined;
}

/** Integer minor units of a money text ('12.5' with 2 digits is 1250), or undefined when it has more digits (D11). */
export function parseMinorUnits(text: string, digits: number): number | undefined {
  const canonical = canonicalDecimal(text);
  if (canonical === undefined) return undefined;
  const [whole = '0', fraction = ''] = canonical.split('.');
  if (fraction.length > digits) return undefined;
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}
