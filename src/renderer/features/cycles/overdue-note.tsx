import { Button } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { useText } from '../../ui/region';
import { setQuery } from '../../ui/use-place';

/** Which cycles are late, and by how many days (M37, Q30); nothing while all are in time. */
export function OverdueNote() {
  const t = useText();
  const due = newestOf(useWatched('cycles.due', {}, useTenantScope())) ?? [];
  const late = due.filter(({ overdueDays }) => overdueDays !== null);
  if (late.length === 0) return null;
  return (
    <div className="gh-note gh-tint-warn cycles-overdue" role="note">
      {late.map(({ cadence, overdueDays }) => (
        <div key={cadence} className="gh-row">
          <IconClockExclamation className="gh-icon" aria-hidden />
          <span className="gh-grow">
            {t('cycles.due.overdue', { cadence, days: overdueDays ?? 0 })}
          </span>
          <Button size="xs" onClick={() => setQuery({ run: cadence })}>
            {t('cycles.due.run')}
          </Button>
        </div>
      ))}
    </div>
  );
}
