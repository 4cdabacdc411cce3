import { useSignedIn } from '../../../rpc/signed-in';
import { useText } from '../../../ui/region';
import type { BoardWindow } from './board';

/** How much is on the board, of whom, and how much of it lacks fields. */
export function BoardMeta({ value }: { value: BoardWindow | undefined }) {
  const t = useText();
  const { tenant, tenants } = useSignedIn();
  if (value === undefined) return null;
  const { total, missingFields: missing } = value;
  return tenant === undefined
    ? t('board.meta.all', { total, tenants: tenants.length, missing })
    : t('board.meta.one', { total, missing });
}
