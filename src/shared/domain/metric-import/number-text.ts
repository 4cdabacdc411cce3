import { canonicalDecimal, parseMinorUnits } from '../../base/decimal';
import { METRICS, type MetricKey } from '../metrics/metric';
import { type ObservedValueProblem, parseObservedValue } from '../metrics/observed-value';

/** Which sign parts the fraction: 1,234.5 is written with a point, 1.234,5 with a comma. */
export const NUMBER_STYLES = ['point', 'comma'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** What a cell tells of its file's numbers; `either` is 1.234 or 1,234, which mean two things. */
export type NumberLook = NumberStyle | 'plain' | 'either' | 'none';

/** Cells that stand for "no value" in exports. */
const NO_VALUE: ReadonlySet<string> = new Set(['', '-', '--', '–', '—']);

export function isNoValue(cell: string): boolean {
  return cell.length < 3 && NO_VALUE.has(cell);
}

interface Parts {
  readonly sign: string;
  /** As it was written before the number: R$, USD. */
  readonly currency: string;
  readonly digits: string;
  readonly percent: boolean;
}

const PARTS = /^([-−]?)\s?(?:(R\$|US\$|[$€£]|[A-Z]{3})\s?)?([-−]?)(\d[\d.,]*)\s?(%?)$/;
const PLAIN = /^\d+$/;

function partsOf(cell: string): Parts | undefined {
  const match = PARTS.exec(cell);
  if (match === null) return undefined;
  const [, before = '', currency = '', after = '', digits = '', percent = ''] = match;
  return {
    sign: before === '' && after === '' ? '' : '-',
    currency,
    digits,
    percent: percent !== '',
  };
}

/** What one trimmed cell tells about how its file writes numbers. */
export function numberLook(cell: string): NumberLook {
  if (PLAIN.test(cell)) return 'plain';
  const digits = partsOf(cell)?.digits;
  if (digits === undefined) return 'none';
  if (PLAIN.test(digits)) return 'plain';
  const [point, comma] = [isWritten(digits, 'point'), isWritten(digits, 'comma')];
  if (point && comma) return 'either';
  if (point) return 'point';
  return comma ? 'comma' : 'none';
}

const WRITTEN = {
  // Groups never begin with 0, so 0.123 and 0,123 are fractions.
  point: /^(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?$/,
  comma: /^(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?$/,
} as const;

function isWritten(digits: string, style: NumberStyle): boolean {
  return WRITTEN[style].test(digits);
}

/** Why a cell is no value; rendered under `measures.row.<code>`. */
export type FigureProblem =
  | 'formula'
  | 'not_number'
  | 'other_style'
  | 'percent'
  | 'currency'
  | 'too_many_cents'
  | 'too_large'
  | Exclude<ObservedValueProblem, 'not_decimal' | 'not_minor_units'>;

export type ReadFigure =
  | { readonly ok: true; readonly value: number; readonly decimals: number }
  | { readonly ok: false; readonly problem: FigureProblem };

/** The tenant's currency with the number of its minor digits: BRL, 2. */
export interface Currency {
  readonly code: string;
  readonly digits: number;
}

/** Signs that stand for one currency only; $ is several countries' own. */
const SIGNS: Readonly<Record<string, string>> = { R$: 'BRL', US$: 'USD', '€': 'EUR', '£': 'GBP' };

/** What spreadsheets compute instead of showing. A minus before a number is a number. */
const FORMULA = /^(?:[=@+\t\r]|-[^\d.,\s])/;

/**
 * The value that a trimmed cell holds for a measure: shares out of percentages, money in minor units (D11).
 *
 * A formula is text and no number, whatever it would compute. `decimals` are the digits after the point that were given.
 */
export function readFigure(
  cell: string,
  key: MetricKey,
  style: NumberStyle,
  currency: Currency,
): ReadFigure {
  const unit = METRICS.find((metric) => metric.key === key)?.unit;
  if (FORMULA.test(cell)) return { ok: false, problem: 'formula' };
  const parts = partsOf(cell);
  if (parts === undefined) return { ok: false, problem: 'not_number' };
  if (!isWritten(parts.digits, style)) {
    const other = style === 'point' ? 'comma' : 'point';
    return { ok: false, problem: isWritten(parts.digits, other) ? 'other_style' : 'not_number' };
  }
  if (parts.percent && unit !== 'ratio') return { ok: false, problem: 'percent' };
  if (parts.currency !== '') {
    const known =
      SIGNS[parts.currency] ?? (parts.currency === '$' ? currency.code : parts.currency);
    if (unit !== 'money' || known !== currency.code) return { ok: false, problem: 'currency' };
  }
  const given = decimalOf(parts, style);
  if (unit === 'money') {
    const minor = parseMinorUnits(given, currency.digits);
    if (minor === undefined) return { ok: false, problem: 'too_many_cents' };
    return inRange(key, String(minor));
  }
  return inRange(key, parts.percent ? hundredth(given) : given);
}

/** The written number with a point alone. */
function decimalOf({ sign, digits }: Parts, style: NumberStyle): string {
  const plain =
    style === 'point' ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.');
  return `${sign}${plain}`;
}

/** 12.5 becomes 0.125, digit by digit: doubles would give 0.12500000000000003 for others. */
function hundredth(text: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const padded = whole.padStart(3, '0');
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
}

function inRange(key: MetricKey, text: string): ReadFigure {
  const parsed = parseObservedValue(key, text);
  if (!parsed.ok) {
    const { problem } = parsed;
    if (problem === 'not_decimal' || problem === 'not_minor_units') {
      return { ok: false, problem: 'not_number' };
    }
    return { ok: false, problem };
  }
  if (parsed.value > Number.MAX_SAFE_INTEGER) return { ok: false, problem: 'too_large' };
  const decimals = canonicalDecimal(text)?.split('.')[1]?.length ?? 0;
  return { ok: true, value: parsed.value, decimals };
}

/** A value as decimal text without an exponent: 1e-7 is 0.0000001. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', first = '', rest = '', exponent = '0'] = match;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`;
}
