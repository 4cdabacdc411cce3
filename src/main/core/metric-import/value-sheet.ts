import { METRIC_KEYS, type MetricKey } from '@shared/domain/metrics/metric';

/** A period in whole days since 1970, both ends inside. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The values of a file by measure and period, in columns of numbers: a million of them take some 100 MB as objects and
 * a third of that here. Indexes count from 0 in the order of arrival.
 */
export interface ValueSheet {
  readonly size: number;
  /** The index of a measure's period; -1 for none. */
  find(key: MetricKey, days: DayRange): number;
  add(key: MetricKey, days: DayRange, value: number, decimals: number, line: number): void;
  /** Adds a part to a value; sums are rounded to the most digits that a part was given with. */
  addTo(index: number, value: number, decimals: number): void;
  keyAt(index: number): MetricKey;
  daysAt(index: number): DayRange;
  valueAt(index: number): number;
  lineAt(index: number): number;
  flagsAt(index: number): number;
  /** Adds bits to what is known of a value. */
  mark(index: number, flags: number): void;
}

/** Days of a period and days since 1970 that fit the keys below; 2^17 days end in the year 2328. */
export const MAX_PERIOD_DAYS = 4_000;
const DAY_ROOM = 2 ** 17;
const LENGTH_ROOM = 2 ** 12;
/** A sum of doubles is exact to more digits than a source gives. */
const MAX_DECIMALS = 10;

export function createValueSheet(): ValueSheet {
  const indexes = new Map<number, number>();
  let size = 0;
  let metrics = new Uint8Array(1024);
  let flags = new Uint8Array(1024);
  let decimals = new Uint8Array(1024);
  let froms = new Int32Array(1024);
  let tos = new Int32Array(1024);
  let lines = new Int32Array(1024);
  let values = new Float64Array(1024);
  const grow = () => {
    if (size < metrics.length) return;
    const room = metrics.length * 2;
    metrics = copied(new Uint8Array(room), metrics);
    flags = copied(new Uint8Array(room), flags);
    decimals = copied(new Uint8Array(room), decimals);
    froms = copied(new Int32Array(room), froms);
    tos = copied(new Int32Array(room), tos);
    lines = copied(new Int32Array(room), lines);
    values = copied(new Float64Array(room), values);
  };
  const keyOf = (key: MetricKey, { from, to }: DayRange) =>
    (METRIC_KEYS.indexOf(key) * DAY_ROOM + from) * LENGTH_ROOM + (to - from);
  return {
    get size() {
      return size;
    },
    find: (key, days) => indexes.get(keyOf(key, days)) ?? -1,
    add(key, days, value, digits, line) {
      grow();
      indexes.set(keyOf(key, days), size);
      metrics[size] = METRIC_KEYS.indexOf(key);
      froms[size] = days.from;
      tos[size] = days.to;
      values[size] = value;
      decimals[size] = Math.min(digits, MAX_DECIMALS);
      lines[size] = line;
      size += 1;
    },
    addTo(index, value, digits) {
      const most = Math.min(Math.max(decimals[index] ?? 0, digits), MAX_DECIMALS);
      decimals[index] = most;
      values[index] = Number(((values[index] ?? 0) + value).toFixed(most));
    },
    keyAt: (index) => METRIC_KEYS[metrics[index] ?? 0] ?? 'sessions',
    daysAt: (index) => ({ from: froms[index] ?? 0, to: tos[index] ?? 0 }),
    valueAt: (index) => values[index] ?? 0,
    lineAt: (index) => lines[index] ?? 0,
    flagsAt: (index) => flags[index] ?? 0,
    mark(index, bits) {
      flags[index] = (flags[index] ?? 0) | bits;
    },
  };
}

function copied<T extends Uint8Array | Int32Array | Float64Array>(room: T, from: T): T {
  room.set(from);
  return room;
}
