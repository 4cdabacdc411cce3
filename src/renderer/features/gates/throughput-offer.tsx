import { Button } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { useText } from '../../ui/region';

/** Offers the weeks that the log of finished work shows, as value and as evidence (M116). */
export function ThroughputOffer({ onTake }: { onTake: (weeks: number) => void }) {
  const t = useText();
  const outlook = newestOf(useWatched('gates.outlook', {}, useTenantScope()));
  if (outlook === undefined) return null;
  const { weeks, proven } = outlook.throughput;
  const counts = weeks.map(({ completed }) => completed).join(' · ');
  return (
    <div className="gh-col gh-gap-1">
      <div>
        <Button
          size="xs"
          leftSection={<IconChartBar className="gh-icon gh-icon-sm" aria-hidden />}
          onClick={() => onTake(proven)}
        >
          {t('outlook.throughput.offer', { weeks: proven })}
        </Button>
      </div>
      <p className="gh-meta">{t('outlook.throughput.about', { counts })}</p>
    </div>
  );
}
