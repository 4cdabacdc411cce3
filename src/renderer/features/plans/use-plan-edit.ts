import type { AppError } from '@shared/base/errors';
import { isPlanEditable } from '@shared/domain/plans/plan-state';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { Parts, PlanDetail } from './plan';

export interface PlanEdit {
  /** Why the text cannot be edited now; undefined when it can. */
  readonly fixed: string | undefined;
  readonly error: AppError | undefined;
  /** Saves the parts over the version that the operator saw; false when it was refused. */
  save(parts: Parts, seenVersion: number): Promise<boolean>;
}

/** Editing a plan in place: the same rule that the core asks, and one command for every line. */
export function usePlanEdit(plan: PlanDetail): PlanEdit {
  const t = useText();
  const roleRefusal = useRoleRefusal('plans.update');
  const notices = useNotices();
  const update = useCommand('plans.update', useTenantScope(), { inline: true });
  return {
    fixed: isPlanEditable(plan.state) ? roleRefusal : t(fixedKey(plan.state)),
    error: update.error,
    save: async (parts, expectedVersion) => {
      const saved = await update.run({ planId: plan.id, expectedVersion, parts });
      if (saved === undefined) return false;
      notices.done(t('undo.saved', { title: saved.title }), saved);
      return true;
    },
  };
}

function fixedKey(state: PlanDetail['state']) {
  switch (state) {
    case 'in_review':
    case 'approved':
    case 'active':
      return `plans.page.fixed.${state}` as const;
    default:
      return 'plans.page.fixed.ended';
  }
}
