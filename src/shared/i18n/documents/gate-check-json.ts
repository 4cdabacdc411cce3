import type { Coded } from '../../base/coded';
import type { GateKey } from '../../domain/gates/gate';
import type { Locale } from '../../domain/tenants/tenant';
import type { TextKey } from '../catalogue';
import { isTextKey, text } from '../format';

/** One gate as people's JSON has it; `owner` is the exact role name. */
export interface GateCheckJson {
  readonly allPassed: boolean;
  readonly gates: readonly {
    readonly key: GateKey;
    readonly status: 'pass' | 'fail';
    readonly reason: string;
    readonly owner: string;
    /** The reason's code, the same in every language (D12). */
    readonly code: string;
  }[];
}

/** The result of a check as it is exported and as the command line prints it (M124). */
export function gateCheckJson(
  result: {
    readonly allPassed: boolean;
    readonly gates: readonly {
      readonly key: GateKey;
      readonly status: 'pass' | 'fail';
      readonly reason: Coded;
      readonly owner: string;
    }[];
  },
  locale: Locale,
): GateCheckJson {
  return {
    allPassed: result.allPassed,
    gates: result.gates.map(({ key, status, reason, owner }) => ({
      key,
      status,
      reason: sentence(reason, locale),
      owner,
      code: reason.code,
    })),
  };
}

function sentence({ code, params }: Coded, locale: Locale): string {
  const key = `gates.reason.${code}`;
  return isTextKey(key) ? text(locale, key satisfies TextKey, params) : code;
}
