import type { Module } from '../roles/module';

/** The four tactics, in the order in which a house usually goes through them (M165). */
export const TACTICS = ['a', 'b', 'c', 'd'] as const;
export type Tactic = (typeof TACTICS)[number];

/** Entry and exit conditions are two each: the first exit is success, the second breaks it off. */
export const TACTIC_LINES = [1, 2] as const;
export type TacticLine = (typeof TACTIC_LINES)[number];
export const TACTIC_MOVES = [1, 2, 3] as const;
export type TacticMove = (typeof TACTIC_MOVES)[number];

/** The modules that carry a tactic, the leading one first. */
export const TACTIC_MODULES = {
  a: ['technical_foundation', 'intent_operations'],
  b: ['onpage_optimization', 'internal_link_graph', 'aeo_answer_layer'],
  c: ['content_system', 'intent_operations', 'schema_entity_governance'],
  d: ['authority_growth', 'experiment_engine', 'scale_loop'],
} as const satisfies Readonly<Record<Tactic, readonly Module[]>>;

/** Whether each entry condition has to hold, or one is enough. */
export const TACTIC_ENTRY = { a: 'any', b: 'all', c: 'all', d: 'all' } as const satisfies Readonly<
  Record<Tactic, 'any' | 'all'>
>;

export type TacticKey =
  | `tactic.${Tactic}.${'name' | 'aim'}`
  | `tactic.${Tactic}.enter.${TacticLine}`
  | `tactic.${Tactic}.move.${TacticMove}`
  | `tactic.${Tactic}.exit.${TacticLine}`;
