import { type Coded, coded } from '@shared/base/coded';
import { type Day, dayNumber } from '@shared/base/days';
import { nthDay, readPeriod } from '@shared/domain/metric-import/day-text';
import { type ColumnUse, saysTotal } from '@shared/domain/metric-import/header-names';
import { type Currency, isNoValue, readFigure } from '@shared/domain/metric-import/number-text';
import {
  type ImportChoices,
  isMeasure,
  type Settled,
} from '@shared/domain/metric-import/settle-questions';
import { METRICS, type MetricKey } from '@shared/domain/metrics/metric';
import { eachRecord } from './csv-records';
import type { FileFacts } from './file-facts';
import { isHeadLine } from './file-facts';
import type { ImportControl } from './import-control';
import type { StagedFile } from './staged-text';
import { createValueSheet, type DayRange, MAX_PERIOD_DAYS, type ValueSheet } from './value-sheet';

/** A row that gives no value, with why in words: `measures.row.<why.code>`. */
export interface RefusedRow {
  readonly line: number;
  /** The column's header; '' when the row as a whole is meant. */
  readonly column: string;
  readonly found: string;
  readonly why: Coded;
}

export interface ReadValues {
  readonly sheet: ValueSheet;
  readonly rows: {
    readonly read: number;
    /** Rows that gave values, or the same value again. */
    readonly used: number;
    readonly refused: number;
    readonly totals: number;
    readonly empty: number;
  };
  /** The first refused rows. */
  readonly refused: readonly RefusedRow[];
  /** Periods that came twice: how often, and the first pair of differing values. */
  readonly repeats: {
    readonly same: number;
    readonly differing: number;
    readonly first: Coded | undefined;
  };
}

export interface Reading {
  readonly facts: FileFacts;
  readonly choices: ImportChoices;
  readonly settled: Settled;
  readonly currency: Currency;
  /** Today in the tenant's zone; nothing later is a value. */
  readonly todayOn: Day;
}

/** Refused rows that are told one by one; the rest are counted. */
const TOLD_ROWS = 100;
const OLDEST_ON = dayNumber('1990-01-01');

interface Measured {
  readonly index: number;
  readonly key: MetricKey;
}

/** Reads every row of the file's first table into values, without writing anything. */
export async function readValues(
  file: StagedFile,
  reading: Reading,
  control: ImportControl,
): Promise<ReadValues> {
  const { facts } = reading;
  const row = createRowReader(reading);
  const sheet = createValueSheet();
  const rows = { read: 0, used: 0, refused: 0, totals: 0, empty: 0 };
  const repeats: { same: number; differing: number; first: Coded | undefined } = {
    same: 0,
    differing: 0,
    first: undefined,
  };
  const refused: RefusedRow[] = [];
  await eachRecord(file, facts.form, control, (cells, line) => {
    if (line <= facts.headerLine) return true;
    if (isHeadLine(cells)) return false;
    rows.read += 1;
    const isLast = rows.read === facts.rows;
    const outcome = row.take(cells, line, isLast, sheet, repeats);
    if (typeof outcome === 'string') rows[outcome] += 1;
    else {
      rows.refused += 1;
      if (refused.length < TOLD_ROWS) refused.push(outcome);
    }
    return true;
  });
  return { sheet, rows, refused, repeats };
}

type RowOutcome = 'used' | 'totals' | 'empty' | RefusedRow;

function createRowReader({ facts, choices, settled, currency, todayOn }: Reading) {
  const { uses } = choices;
  const width = facts.columns.length;
  const measured = uses.flatMap((use, index): Measured[] =>
    isMeasure(use) ? [{ index, key: use }] : [],
  );
  const periods = createPeriodReader(uses, choices, settled, todayOn);
  const header = (index: number) => facts.columns[index]?.header ?? '';
  const no = (line: number, index: number, found: string, why: Coded): RefusedRow => ({
    line,
    column: index < 0 ? '' : header(index),
    found: found.slice(0, 60),
    why,
  });

  /** A row's cells, or why it is none of the table's. */
  const misshapen = (cells: readonly string[], line: number, isLast: boolean) => {
    const params = { found: cells.length, expected: width };
    if (cells.length > width) return no(line, -1, cells.join(' | '), coded('long_row', params));
    if (cells.length === width) return undefined;
    const code = isLast ? 'cut_off' : 'short_row';
    return no(line, -1, cells.join(' | '), coded(code, params));
  };

  return {
    take(
      cells: readonly string[],
      line: number,
      isLast: boolean,
      sheet: ValueSheet,
      repeats: { same: number; differing: number; first: Coded | undefined },
    ): RowOutcome {
      const period = periods.of(cells);
      if (period === 'blank' && cells.some((cell) => saysTotal(cell.trim()))) return 'totals';
      const shape = misshapen(cells, line, isLast);
      if (shape !== undefined) return shape;
      if (period === 'blank') return no(line, periods.index, '', coded('no_day'));
      if ('why' in period) return no(line, period.index, period.found, period.why);
      const found: { key: MetricKey; index: number; value: number; decimals: number }[] = [];
      for (const { index, key } of measured) {
        const cell = (cells[index] ?? '').trim();
        if (isNoValue(cell)) continue;
        const figure = readFigure(cell, key, settled.numbers, currency);
        if (!figure.ok) return no(line, index, cell, coded(figure.problem, { metric: key }));
        found.push({ key, index, value: figure.value, decimals: figure.decimals });
      }
      if (found.length === 0) return 'empty';
      for (const { key, index, value } of found) {
        const before = sheet.find(key, period);
        if (before < 0) continue;
        const isSame = sheet.valueAt(before) === value;
        const params = { line: sheet.lineAt(before), other: line };
        if (choices.repeats === 'add') {
          const isSum = METRICS.some((metric) => metric.key === key && metric.fold === 'sum');
          if (!isSum)
            return no(
              line,
              index,
              cells[index] ?? '',
              coded('mean_twice', { ...params, metric: key }),
            );
        } else if (!isSame) {
          repeats.differing += 1;
          repeats.first ??= coded('repeats', { ...params, metric: key });
          if (choices.repeats === 'once')
            return no(line, index, cells[index] ?? '', coded('twice', { ...params, metric: key }));
        } else repeats.same += 1;
      }
      for (const { key, value, decimals } of found) {
        const before = sheet.find(key, period);
        if (before < 0) sheet.add(key, period, value, decimals, line);
        else if (choices.repeats === 'add') sheet.addTo(before, value, decimals);
      }
      return 'used';
    },
  };
}

type RowPeriod =
  | DayRange
  | 'blank'
  | { readonly index: number; readonly found: string; readonly why: Coded };

/** Reads the period of a row; days repeat from row to row, so each text is worked out once. */
function createPeriodReader(
  uses: readonly ColumnUse[],
  choices: ImportChoices,
  settled: Settled,
  todayOn: Day,
) {
  const today = dayNumber(todayOn);
  const [dayAt, nthAt, fromAt, toAt] = [
    uses.indexOf('day'),
    uses.indexOf('nth_day'),
    uses.indexOf('from'),
    uses.indexOf('to'),
  ];
  const known = new Map<string, DayRange | undefined>();
  const rangeOf = (cell: string): DayRange | undefined => {
    if (known.has(cell)) return known.get(cell);
    const base = choices.period?.fromOn;
    const period =
      nthAt < 0 || base === undefined ? readPeriod(cell, settled.slashes) : nthDay(cell, base);
    const range = period && { from: dayNumber(period.fromOn), to: dayNumber(period.toOn) };
    if (known.size > 50_000) known.clear();
    known.set(cell, range);
    return range;
  };
  const judged = (range: DayRange, index: number, found: string): RowPeriod => {
    const { from, to } = range;
    if (from > to) return { index, found, why: coded('backwards') };
    if (from > today) return { index, found, why: coded('future') };
    if (from < OLDEST_ON) return { index, found, why: coded('too_old') };
    if (to - from >= MAX_PERIOD_DAYS) return { index, found, why: coded('too_long') };
    return range;
  };
  const whole = choices.period && {
    from: dayNumber(choices.period.fromOn),
    to: dayNumber(choices.period.toOn),
  };
  const cellAt = (cells: readonly string[], index: number) => (cells[index] ?? '').trim();
  const index = [dayAt, nthAt, fromAt].find((each) => each >= 0) ?? -1;
  return {
    /** The column whose cell names the row's day; -1 where the file has one period. */
    index,
    of(cells: readonly string[]): RowPeriod {
      if (index < 0) return whole === undefined ? 'blank' : judged(whole, -1, '');
      const first = cellAt(cells, index);
      if (first === '') return 'blank';
      const start = rangeOf(first);
      if (start === undefined) return { index, found: first, why: coded('not_day') };
      if (index !== fromAt) return judged(start, index, first);
      const last = cellAt(cells, toAt);
      const end = rangeOf(last);
      if (end === undefined) return { index: toAt, found: last, why: coded('not_day') };
      return judged({ from: start.from, to: end.to }, fromAt, `${first} – ${last}`);
    },
  };
}
