import { definePlaybook } from './playbook';

/** What multiplies a house that stands: trust from outside, tests, and effort that moves to what works. */
export const ACCELERATION_PLAYBOOKS = {
  authority_growth: definePlaybook('authority_growth', {
    inputs: ['present_links', 'stories', 'refusals'],
    steps: {
      baseline: [90, 'quality'],
      fit: [120, 'visibility'],
      reason: [480, 'visibility'],
      approach: [90, 'visibility'],
      reclaim: [60, 'visibility'],
      measure: [45, 'quality'],
    },
    checks: ['disclosure', 'natural', 'consent'],
    triggers: ['strange_links', 'complaint'],
  }),
  experiment_engine: definePlaybook('experiment_engine', {
    inputs: ['ideas', 'traffic', 'disturbances'],
    steps: {
      hypothesis: [30, 'quality'],
      size: [45, 'quality'],
      variants: [180, 'quality'],
      limits: [20, 'quality'],
      run: [60, 'visibility'],
      read: [60, 'quality'],
      codify: [45, 'quality'],
    },
    checks: ['same_variant', 'own_visits', 'alone'],
    triggers: ['limit_passed', 'uneven'],
  }),
  scale_loop: definePlaybook('scale_loop', {
    inputs: ['returns', 'verdicts', 'hours'],
    steps: {
      cost: [90, 'quality'],
      rank: [60, 'quality'],
      stop: [45, 'quality'],
      repeat: [240, 'visibility'],
      hours: [45, 'quality'],
      check_back: [60, 'quality'],
    },
    checks: ['finished', 'same_months', 'sound'],
    triggers: ['pattern_loss', 'overload'],
  }),
} as const;
