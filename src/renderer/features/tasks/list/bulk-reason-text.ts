import type { Coded } from '@shared/base/coded';
import { SPRINT_FIELDS } from '@shared/domain/tasks/task';
import { useText } from '../../../ui/region';
import { useCodedText } from '../../../ui/use-coded-text';
import { useMoveRefusalText } from '../move-refusal-text';

/** Why a task or one of its fields stays, with the field by its name; a move's reasons are the board's own. */
export function useBulkReasonText(): (reason: Coded) => string {
  const t = useText();
  const codedText = useCodedText();
  const moveText = useMoveRefusalText();
  return ({ code, params }) => {
    if (code === 'move_refused') {
      const { why, ...rest } = params;
      return moveText({ code: String(why), params: rest });
    }
    const field = SPRINT_FIELDS.find((each) => each === params.field);
    return codedText('bulk.why', {
      code,
      params: { ...params, ...(field !== undefined && { field: t(`bulk.field.${field}`) }) },
    });
  };
}
