import { SegmentedControl } from '@mantine/core';
import { useTenant } from '../../rpc/signed-in';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { goTo } from '../../ui/use-place';

const TABS = ['modules', 'tactics', 'density', 'pages'] as const;
export type PlaybookTab = (typeof TABS)[number];

/** The four parts of the playbooks; the address says which one is open. */
export function PlaybookTabs({ current }: { current: PlaybookTab }) {
  const t = useText();
  const { slug } = useTenant();
  return (
    <SegmentedControl
      aria-label={t('playbooks.parts')}
      value={current}
      data={TABS.map((value) => ({ value, label: t(`playbooks.part.${value}`) }))}
      onChange={(value) =>
        goTo(tenantPlace(slug, 'playbooks', value === 'modules' ? undefined : value), {
          replace: true,
        })
      }
    />
  );
}
