import { ActionIcon, Tooltip } from '@mantine/core';
import { DEFAULT_KPIS, MOST_KPIS } from '@shared/domain/agency/columns';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useListSetting } from '../../rpc/use-setting';
import { OrderedChoice } from '../../ui/ordered-choice';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { KpiCard } from './kpi-card';
import type { KpiCardData } from './overview';

/** The measures that the person chose, each with where it comes from. */
export function KpiCards({ kpis }: { kpis: readonly KpiCardData[] }) {
  const t = useText();
  const { value, save } = useListSetting('overview.kpis', DEFAULT_KPIS);
  const [choosing, setChoosing] = useState(false);
  const shown = value.flatMap((key) => kpis.find((card) => card.key === key) ?? []);
  return (
    <Section
      title={t('overview.kpis.title')}
      meta={t('overview.kpis.meta')}
      aside={
        <Tooltip label={t('overview.kpis.choose')}>
          <ActionIcon
            variant="subtle"
            size={24}
            aria-label={t('overview.kpis.choose')}
            onClick={() => setChoosing(true)}
          >
            <IconAdjustmentsHorizontal className="gh-icon gh-icon-sm" aria-hidden />
          </ActionIcon>
        </Tooltip>
      }
    >
      <ul className="overview-kpis">
        {shown.map((card) => (
          <KpiCard key={card.key} card={card} />
        ))}
      </ul>
      {choosing ? (
        <OrderedChoice
          title={t('overview.kpis.choose')}
          about={t('overview.kpis.chooseAbout', { most: MOST_KPIS })}
          options={METRIC_KEYS.map((key) => ({ value: key, label: t(`metrics.name.${key}`) }))}
          value={value}
          initial={DEFAULT_KPIS}
          most={MOST_KPIS}
          onSave={(next) => {
            save(next);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </Section>
  );
}
