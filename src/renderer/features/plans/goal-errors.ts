import type { AppError } from '@shared/base/errors';
import { fieldErrors } from '../../ui/field-errors';
import { useText } from '../../ui/region';
import type { GoalDraft } from './goal-draft';

/** The core's findings by the goal's field, however deep the form's input holds the goal. */
export function useGoalErrors(): (
  error: AppError | undefined,
  draft: GoalDraft,
) => Readonly<Record<string, string>> {
  const t = useText();
  return (error, draft) => {
    const found: Record<string, string> = {};
    for (const [path, message] of Object.entries(fieldErrors(error))) {
      found[path.split('.').at(-1) ?? path] = message;
    }
    const blank = draft.statement.trim() === '';
    if (found.statement !== undefined && blank) found.statement = t('errors.empty_goal');
    return found;
  };
}
