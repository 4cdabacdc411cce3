import {
  type DayLook,
  dayLook,
  type Period,
  type SlashOrder,
} from '@shared/domain/metric-import/day-text';
import { type Delimiter, delimiterOf } from '@shared/domain/metric-import/delimiter';
import type { Encoding } from '@shared/domain/metric-import/encoding';
import { periodOfHead } from '@shared/domain/metric-import/head-lines';
import { type ExportKind, exportKind } from '@shared/domain/metric-import/header-names';
import {
  isNoValue,
  type NumberLook,
  type NumberStyle,
  numberLook,
} from '@shared/domain/metric-import/number-text';
import type { Example, TwoWays } from '@shared/domain/metric-import/settle-questions';
import { refuse } from '../refuse';
import { eachRecord } from './csv-records';
import type { ImportControl } from './import-control';
import { firstText, type StagedFile, type TextForm, textFormOf } from './staged-text';

/** What the cells of one column look like. */
export interface ColumnFacts {
  readonly header: string;
  /** The first cells that hold something. */
  readonly samples: readonly string[];
  readonly numbers: TwoWays<NumberStyle>;
  readonly days: TwoWays<SlashOrder>;
  readonly looks: 'day' | 'number' | 'text' | 'empty';
}

/** What a file is, whatever its columns are used for. */
export interface FileFacts {
  readonly form: TextForm & { readonly delimiter: Delimiter; readonly encoding: Encoding };
  readonly kind: ExportKind;
  /** Lines before the header that begin with #, without it. */
  readonly headLines: readonly string[];
  readonly headerLine: number;
  readonly columns: readonly ColumnFacts[];
  /** Records after the header, of the first table. */
  readonly rows: number;
  /** The period that the head lines name. */
  readonly period: Period | undefined;
  /** Where a second table begins, which is not read. */
  readonly nextTableLine: number | undefined;
}

const MAX_COLUMNS = 100;
const SAMPLES = 3;
const MAX_CELL = 120;

/** Reads a file through once: its form, its header and how its cells are written. Throws `invalid_input` for what is no table. */
export async function readFacts(file: StagedFile, control: ImportControl): Promise<FileFacts> {
  const text = await textFormOf(file, control);
  const form = { ...text, delimiter: delimiterOf(firstText(file, text)) };
  const headLines: string[] = [];
  let header: { readonly cells: readonly string[]; readonly line: number } | undefined;
  let columns: readonly ColumnTally[] = [];
  let rows = 0;
  let nextTableLine: number | undefined;
  await eachRecord(file, form, control, (cells, line) => {
    if (isHeadLine(cells)) {
      if (header === undefined) headLines.push(headText(cells, form.delimiter));
      else nextTableLine = line;
      return nextTableLine === undefined;
    }
    if (header === undefined) {
      header = { cells: cells.map((cell) => cell.trim().slice(0, MAX_CELL)), line };
      columns = header.cells.map(createTally);
      return true;
    }
    rows += 1;
    for (const [index, column] of columns.entries()) column.take(cells[index] ?? '', line);
    return true;
  });
  const { name } = file;
  if (header === undefined) throw refuse('invalid_input', 'import_empty', { name });
  requireHeader(name, header.cells, rows);
  return {
    form,
    kind: exportKind(
      header.cells,
      headLines.map((line) => `#${line}`),
    ),
    headLines: headLines.filter((line) => /\p{L}/u.test(line)).slice(0, 20),
    headerLine: header.line,
    columns: columns.map((column) => column.facts()),
    rows,
    period: periodOfHead(headLines),
    nextTableLine,
  };
}

export function isHeadLine(cells: readonly string[]): boolean {
  return cells[0]?.trimStart().startsWith('#') === true;
}

function headText(cells: readonly string[], delimiter: string): string {
  return cells.join(delimiter).trim().replace(/^#+/, '').trim().slice(0, 200);
}

function requireHeader(name: string, cells: readonly string[], rows: number): void {
  if (cells.length > MAX_COLUMNS) {
    const params = { name, found: cells.length, most: MAX_COLUMNS };
    throw refuse('invalid_input', 'import_too_many_columns', params);
  }
  const isData = cells.some((cell) => dayLook(cell) !== 'none' || numberLook(cell) !== 'none');
  if (isData)
    throw refuse('invalid_input', 'import_no_header', {
      name,
      found: cells.join(' | ').slice(0, 200),
    });
  if (rows === 0) throw refuse('invalid_input', 'import_header_only', { name });
}

interface ColumnTally {
  take(raw: string, line: number): void;
  facts(): ColumnFacts;
}

function createTally(header: string): ColumnTally {
  const numbers = createTwoWays<NumberStyle>({ point: 0, comma: 0, either: 0 });
  const days = createTwoWays<SlashOrder>({ day_month: 0, month_day: 0, either: 0 });
  const samples: string[] = [];
  const seen = { number: 0, day: 0, text: 0 };
  return {
    take(raw, line) {
      const cell = raw.trim();
      if (isNoValue(cell)) return;
      if (samples.length < SAMPLES) samples.push(cell.slice(0, MAX_CELL));
      const number = numberLook(cell);
      const day = dayLook(cell);
      numbers.take(number, cell, line);
      days.take(day, cell, line);
      if (day !== 'none') seen.day += 1;
      else if (number !== 'none') seen.number += 1;
      else seen.text += 1;
    },
    facts: () => ({ header, samples, numbers, days, looks: looksOf(seen) }),
  };
}

function looksOf(seen: Readonly<Record<'number' | 'day' | 'text', number>>): ColumnFacts['looks'] {
  const { number, day, text } = seen;
  if (number + day + text === 0) return 'empty';
  if (day > number && day > text) return 'day';
  return number > text ? 'number' : 'text';
}

interface TwoWaysTally<Way extends string> extends TwoWays<Way> {
  take(look: string, cell: string, line: number): void;
}

function createTwoWays<Way extends NumberLook | DayLook>(
  counts: Record<Way | 'either', number>,
): TwoWaysTally<Way> {
  const examples: Partial<Record<Way | 'either', Example>> = {};
  const isWay = (look: string): look is Way | 'either' => Object.hasOwn(counts, look);
  return {
    counts,
    examples,
    take(look, cell, line) {
      if (!isWay(look)) return;
      counts[look] += 1;
      examples[look] ??= { line, text: cell.slice(0, 60) };
    },
  };
}

/** How several columns are written, taken together. */
export function inAll<Way extends string>(
  columns: readonly TwoWays<Way>[],
  none: TwoWays<Way>,
): TwoWays<Way> {
  return columns.reduce(
    (sum, { counts, examples }) => ({
      // The keys of `none` are the ways there are.
      counts: Object.fromEntries(
        (Object.keys(none.counts) as (Way | 'either')[]).map((way) => [
          way,
          sum.counts[way] + counts[way],
        ]),
      ) as Record<Way | 'either', number>,
      examples: { ...examples, ...sum.examples },
    }),
    none,
  );
}

export const NO_NUMBERS: TwoWays<NumberStyle> = {
  counts: { point: 0, comma: 0, either: 0 },
  examples: {},
};
export const NO_DAYS: TwoWays<SlashOrder> = {
  counts: { day_month: 0, month_day: 0, either: 0 },
  examples: {},
};
