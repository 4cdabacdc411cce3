/** A cell: text, a raw number, or nothing. */
export type CsvCell = string | number | null;

const BOM = '\uFEFF';
/** What a spreadsheet reads as the beginning of a formula, also in its full-width form (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as CSV by RFC 4180: UTF-8 with a byte order mark, CRLF, quotes where they are needed. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
export function toCsv(headers: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [headers, ...rows].map((cells) => cells.map(field).join(','));
  return `${BOM}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function field(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
