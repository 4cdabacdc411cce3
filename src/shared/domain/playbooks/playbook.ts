import type { Track } from '../metrics/trend';
import type { Module } from '../roles/module';

/** One step of a module's way of working; `ref` is `<module>.<step>` and names its texts and its tasks. */
export interface PlaybookStep<Ref extends string = string> {
  readonly ref: Ref;
  /** How long it usually takes one person, in minutes. */
  readonly minutes: number;
  /** The track that it is meant to move. */
  readonly track: Track;
}

/**
 * How a module is worked (M162). Inputs, checks and triggers are references to texts; objective and definition of
 * done are named by the module alone.
 */
export interface Playbook<Ref extends string = string> {
  readonly module: Module;
  /** What has to be at hand before the first step. */
  readonly inputs: readonly Ref[];
  readonly steps: readonly PlaybookStep<Ref>[];
  /** What somebody else checks before the work counts. */
  readonly checks: readonly Ref[];
  /** What undoes the work when it happens afterwards. */
  readonly triggers: readonly Ref[];
}

interface Shape<I extends string, S extends string, C extends string, T extends string> {
  readonly inputs: readonly I[];
  readonly steps: Readonly<Record<S, readonly [minutes: number, track: Track]>>;
  readonly checks: readonly C[];
  readonly triggers: readonly T[];
}

/** Puts the module before every name, so that a reference is unique over all of them. Steps keep their order. */
export function definePlaybook<
  const M extends Module,
  const I extends string,
  const S extends string,
  const C extends string,
  const T extends string,
>(module: M, shape: Shape<I, S, C, T>) {
  const refs = <N extends string>(names: readonly N[]) =>
    names.map((name) => `${module}.${name}` as const);
  const names = Object.keys(shape.steps) as S[]; // the keys of the literal
  return {
    module,
    inputs: refs(shape.inputs),
    steps: names.map((name) => {
      const [minutes, track] = shape.steps[name];
      return { ref: `${module}.${name}` as const, minutes, track };
    }),
    checks: refs(shape.checks),
    triggers: refs(shape.triggers),
  };
}
