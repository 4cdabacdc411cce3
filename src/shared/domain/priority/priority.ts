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

/** How much each factor counts; any scale, only their shares matter. At least one is more than 0. */
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
  return { score: Math.round(parts.reduce((sum, part) => sum + part.contribution, 0)), parts };
}

/** Whether weights may be kept: none below 0, none above 1,000, at least one above 0. */
export function areWeights(weights: Weights): boolean {
  const values = FACTORS.map((factor) => weights[factor]);
  return values.every((value) => value >= 0 && value <= 1_000) && values.some((value) => value > 0);
}
