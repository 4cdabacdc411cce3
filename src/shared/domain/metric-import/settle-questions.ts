import { type Coded, coded } from '../../base/coded';
import { METRICS, type MetricKey } from '../metrics/metric';
import type { Period, SlashOrder } from './day-text';
import type { ColumnUse } from './header-names';
import type { NumberStyle } from './number-text';

/** A cell as an example of what was found. */
export interface Example {
  /** Of the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** How often a file writes each of two ways, and what means both; the first of each as an example. */
export interface TwoWays<Way extends string> {
  readonly counts: Readonly<Record<Way | 'either', number>>;
  readonly examples: Readonly<Partial<Record<Way | 'either', Example>>>;
}

export const REPEATS = ['once', 'add'] as const;
/** What a period that comes twice means: a mistake, or parts that add up. */
export type Repeats = (typeof REPEATS)[number];

/** What the operator has settled about a file. */
export interface ImportChoices {
  readonly uses: readonly ColumnUse[];
  readonly numbers?: NumberStyle | undefined;
  readonly slashes?: SlashOrder | undefined;
  readonly repeats?: Repeats | undefined;
  /** One period for the whole file, where no column names one. */
  readonly period?: Period | undefined;
}

/** What has to be answered before a file can be imported; rendered under `measures.question.<code>`. */
export const QUESTIONS = [
  'no_measure',
  'no_period',
  'two_periods',
  'measure_twice',
  'numbers_mixed',
  'numbers_either',
  'days_mixed',
  'days_either',
  'repeats',
] as const;
export type QuestionCode = (typeof QUESTIONS)[number];

/** Questions about what the columns are for: nothing can be read before them. */
export const QUESTIONS_OF_COLUMNS: readonly QuestionCode[] = [
  'no_measure',
  'no_period',
  'two_periods',
  'measure_twice',
];

export interface Settled {
  /** The way numbers are read; where it is in question, the one that more cells show. */
  readonly numbers: NumberStyle;
  readonly slashes: SlashOrder;
  readonly questions: readonly Coded<QuestionCode>[];
}

/** What can be read without guessing, and what has to be asked. A way that the operator chose is never asked again. */
export function settle(
  choices: ImportChoices,
  numbers: TwoWays<NumberStyle>,
  days: TwoWays<SlashOrder>,
): Settled {
  const [style, styleAsked] = oneWay(choices.numbers, numbers, 'point', 'comma');
  const [order, orderAsked] = oneWay(choices.slashes, days, 'day_month', 'month_day');
  return {
    numbers: style,
    slashes: order,
    questions: [
      ...mappingQuestions(choices),
      ...(styleAsked === undefined
        ? []
        : [asked(`numbers_${styleAsked}`, numbers, 'point', 'comma')]),
      ...(orderAsked === undefined
        ? []
        : [asked(`days_${orderAsked}`, days, 'day_month', 'month_day')]),
    ],
  };
}

function oneWay<Way extends string>(
  chosen: Way | undefined,
  { counts }: TwoWays<Way>,
  first: Way,
  second: Way,
): readonly [Way, 'mixed' | 'either' | undefined] {
  const more = counts[first] >= counts[second] ? first : second;
  if (chosen !== undefined) return [chosen, undefined];
  if (counts[first] > 0 && counts[second] > 0) return [more, 'mixed'];
  const isOpen = counts[first] + counts[second] === 0 && counts.either > 0;
  return [more, isOpen ? 'either' : undefined];
}

function asked<Way extends string>(
  code: QuestionCode,
  { counts, examples }: TwoWays<Way>,
  first: Way,
  second: Way,
): Coded<QuestionCode> {
  const [one, other, both] = [examples[first], examples[second], examples.either];
  return coded(code, {
    first: counts[first],
    second: counts[second],
    either: counts.either,
    firstText: one?.text ?? '',
    firstLine: one?.line ?? 0,
    secondText: other?.text ?? '',
    secondLine: other?.line ?? 0,
    eitherText: both?.text ?? '',
    eitherLine: both?.line ?? 0,
  });
}

function mappingQuestions({ uses, period }: ImportChoices): readonly Coded<QuestionCode>[] {
  const measures = uses.filter(isMeasure);
  const twice = measures.find((use, index) => measures.indexOf(use) !== index);
  const count = (...wanted: readonly ColumnUse[]) =>
    uses.filter((use) => wanted.includes(use)).length;
  const [from, to] = [count('from'), count('to')];
  // An "Nth day" counts from the first day of the file's period, so it needs one beside it.
  const counted = count('nth_day') > 0;
  const ofFile = period !== undefined && !counted ? 1 : 0;
  const ways = count('day', 'nth_day') + Math.max(from, to) + ofFile;
  const incomplete = from !== to || (counted && period === undefined);
  return [
    ...(measures.length === 0 ? [coded('no_measure')] : []),
    ...(twice === undefined ? [] : [coded('measure_twice', { metric: twice })]),
    ...(ways === 0 || incomplete ? [coded('no_period')] : []),
    ...(ways > 1 ? [coded('two_periods')] : []),
  ];
}

export function isMeasure(use: ColumnUse): use is MetricKey {
  return METRICS.some(({ key }) => key === use);
}
