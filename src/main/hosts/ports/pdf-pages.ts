import { AppError } from '@shared/base/errors';

/**
 * Pages of a PDF: the `/Count` of the root of its page tree (ISO 32000-1, 7.7.3), found through the trailer
 * and the cross-reference table, because the words of a document may look like anything.
 * Throws `internal` for a file with another kind of cross-reference.
 */
export function countPdfPages(pdf: Buffer): number {
  const file = pdf.toString('latin1');
  const startAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  if (!file.startsWith('xref', startAt)) throw unreadable('it has no cross-reference table');
  const trailer = file.slice(file.indexOf('trailer', startAt));
  const offsets = readOffsets(file.slice(startAt));
  const catalog = objectAt(file, offsets, reference(trailer, 'Root'));
  const pages = objectAt(file, offsets, reference(catalog, 'Pages'));
  const count = Number(/\/Count\s+(\d+)/.exec(pages)?.[1]);
  if (!Number.isInteger(count)) throw unreadable('its page tree has no count');
  return count;
}

/** Object number → byte offset. */
function readOffsets(table: string): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>();
  let next = 0;
  for (const line of table.slice('xref'.length).split(/[\r\n]+/)) {
    if (line.startsWith('trailer')) break;
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(line);
    if (entry === null) next = Number(/^(\d+) \d+\s*$/.exec(line)?.[1] ?? next);
    else {
      if (entry[2] === 'n') offsets.set(next, Number(entry[1]));
      next++;
    }
  }
  return offsets;
}

function objectAt(file: string, offsets: ReadonlyMap<number, number>, number: number): string {
  const offset = offsets.get(number);
  if (offset === undefined) throw unreadable(`object ${number} is missing`);
  return file.slice(offset, file.indexOf('endobj', offset));
}

function reference(dictionary: string, key: string): number {
  const number = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(dictionary)?.[1];
  if (number === undefined) throw unreadable(`/${key} is missing`);
  return Number(number);
}

const unreadable = (why: string) =>
  new AppError('internal', `The printer's PDF cannot be read: ${why}.`);
