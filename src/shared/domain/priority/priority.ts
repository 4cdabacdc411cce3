import {
  effortOf,
  FACTORS,
  type Factor,
  type FactorValues,
  freshnessOf,
  impactOf,
  type PriorityFacts,
  seasonalityOf,
  urgencyOf,
} from './factors';

/** How much each factor counts, whole numbers; only their shares matter. At least one is more than 0. */
export type Weights = Readonly<Record<Factor, number>>;

export const DEFAULT_WEIGHTS: Weights = {
  impact: 35,
  effort: 15,
  urgency: 25,
  freshness: 10,
  seasonality: 15,
};

/** One factor's part of a score: `value` 0–100, `weight` its share 0–1, `contribution` their product in points. */
export interface ScorePart {
  readonly factor: Factor;
  readonly value: number;
  readonly weight: number;
  readonly contribution: number;
}

export interface Priority {
  /** 0–100, whole. */
  readonly score: number;
  /** The five parts; their contributions add up to the score before rounding. */
  readonly parts: readonly ScorePart[];
}

/** The five factors of one task. */
export function factorsOf(facts: PriorityFacts): FactorValues {
  return {
    impact: impactOf(facts),
    effort: effortOf(facts),
    urgency: urgencyOf(facts),
    freshness: freshnessOf(facts),
    seasonality: seasonalityOf(facts),
  };
}

/** The weighted score with its explanation (M64): `Σ value × weight ÷ Σ weight`. Throws where no weight counts. */
export function priorityOf(values: FactorValues, weights: Weights = DEFAULT_WEIGHTS): Priority {
  const total = FACTORS.reduce((sum, factor) => sum + weights[factor], 0);
  if (!(total > 0)) throw new Error('No weight is more than 0');
  const parts = FACTORS.map((factor) => {
    const weight = weights[factor] / total;
    return { factor, value: values[factor], weight, contribution: values[factor] * weight };
  });
  return { score: scoreOf(values, weights), parts };
}

/** The score alone, in whole numbers throughout, as the database works it out too. Throws where no weight counts. */
export function scoreOf(values: FactorValues, weights: Weights): number {
  const total = FACTORS.reduce((sum, factor) => sum + weights[factor], 0);
  if (!(total > 0)) throw new Error('No weight is more than 0');
  const sum = FACTORS.reduce((points, factor) => points + values[factor] * weights[factor], 0);
  return Math.floor((2 * sum + total) / (2 * total));
}

/** The most that one weight may be. */
export const MAX_WEIGHT = 100;

/** Whether weights may be kept: whole, none below 0 or above `MAX_WEIGHT`, at least one above 0. */
export function areWeights(weights: Weights): boolean {
  const values = FACTORS.map((factor) => weights[factor]);
  return (
    values.every((value) => Number.isInteger(value) && value >= 0 && value <= MAX_WEIGHT) &&
    values.some((value) => value > 0)
  );
}
