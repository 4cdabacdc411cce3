import type { Module } from '../roles/module';
import { ACCELERATION_PLAYBOOKS } from './acceleration-core';
import { PERFORMANCE_PLAYBOOKS } from './performance-core';
import type { Playbook } from './playbook';
import { STRUCTURE_PLAYBOOKS } from './structure-core';

const BY_MODULE = {
  ...STRUCTURE_PLAYBOOKS,
  ...PERFORMANCE_PLAYBOOKS,
  ...ACCELERATION_PLAYBOOKS,
} as const satisfies Record<Module, Playbook>;

type Of<M extends Module> = (typeof BY_MODULE)[M];
export type InputRef<M extends Module = Module> = Of<M>['inputs'][number];
export type StepRef<M extends Module = Module> = Of<M>['steps'][number]['ref'];
export type CheckRef<M extends Module = Module> = Of<M>['checks'][number];
export type TriggerRef<M extends Module = Module> = Of<M>['triggers'][number];

/** The texts that one module's playbook asks for; a catalogue without one of them does not compile. */
export type PlaybookKey<M extends Module = Module> =
  | `playbook.${M}.objective`
  | `playbook.${M}.done`
  | `input.${InputRef<M>}`
  | `step.${StepRef<M>}.${'title' | 'how' | 'signal'}`
  | `check.${CheckRef<M>}`
  | `trigger.${TriggerRef<M>}`;

/** The ten modules' ways of working, by module (M162). */
export interface ModulePlaybook {
  readonly module: Module;
  readonly inputs: readonly InputRef[];
  readonly steps: readonly ModuleStep[];
  readonly checks: readonly CheckRef[];
  readonly triggers: readonly TriggerRef[];
}
export type ModuleStep = Of<Module>['steps'][number];

export const PLAYBOOKS: Readonly<Record<Module, ModulePlaybook>> = BY_MODULE;

export const STEP_REFS: readonly StepRef[] = Object.values(BY_MODULE).flatMap(
  ({ steps }): readonly StepRef[] => steps.map(({ ref }) => ref),
);

/** The module and the step behind a reference. */
export function stepOf(ref: StepRef): { readonly module: Module; readonly step: ModuleStep } {
  for (const { module, steps } of Object.values(PLAYBOOKS)) {
    const step = steps.find((each) => each.ref === ref);
    if (step !== undefined) return { module, step };
  }
  throw new Error(`No playbook has the step ${ref}`);
}

export function isStepRef(ref: string): ref is StepRef {
  return (STEP_REFS as readonly string[]).includes(ref);
}
