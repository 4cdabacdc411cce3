import { BASELINE_V1, type Policy, STRICT_V1 } from './policy';
import { weakerCase } from './strictness';

/** Every policy that a tenant may live by or watch with (Q18); a decision is stamped with its version. */
export const POLICY_VERSIONS = ['baseline-v1', 'strict-v1'] as const;
export type PolicyVersion = (typeof POLICY_VERSIONS)[number];

/** Throws for a policy that somewhere decides less strictly than baseline-v1: it may only ever be stricter (Q18). */
export function requireStricter(policy: Policy): Policy {
  const found = weakerCase(policy);
  if (found === undefined) return policy;
  const { policyDecides, baselineDecides } = found;
  throw new Error(
    `Policy ${policy.version} decides ${policyDecides} where baseline-v1 decides ${baselineDecides}`,
  );
}

const POLICIES: Readonly<Record<PolicyVersion, Policy>> = {
  'baseline-v1': requireStricter(BASELINE_V1),
  'strict-v1': requireStricter(STRICT_V1),
};

export function policyOf(version: PolicyVersion): Policy {
  return POLICIES[version];
}

export function isPolicyVersion(text: string): text is PolicyVersion {
  return POLICY_VERSIONS.some((version) => version === text);
}
