import type { Decision } from '../cycles/cycle';

/** The rows of the quality matrix (M152), in their order. */
export const QUALITY_DIMENSIONS = [
  'data_trust',
  'technical_health',
  'compliance_state',
  'business_quality',
] as const;
export type QualityDimension = (typeof QUALITY_DIMENSIONS)[number];

/** The columns are the three decisions. */
export type CellState = Decision;
export type QualityStates = Readonly<Record<QualityDimension, CellState>>;
