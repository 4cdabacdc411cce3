import type { MetricKey } from '@shared/domain/metrics/metric';
import { IconFileUpload } from '@tabler/icons-react';
import { useTenant } from '../../rpc/signed-in';
import { tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { goTo, setQuery } from '../../ui/use-place';
import { useRoleRefusal } from '../../ui/use-role-refusal';

/** The two ways in which values come: typed one by one, or out of a file. */
export function MeasureActions({ measureKey }: { measureKey: MetricKey }) {
  const t = useText();
  const { slug } = useTenant();
  const recordRefusal = useRoleRefusal('observations.record');
  const importRefusal = useRoleRefusal('metrics.beginImport');
  return (
    <>
      <RefusableButton refusal={recordRefusal} onClick={() => setQuery({ record: measureKey })}>
        {t('measures.record')}
      </RefusableButton>
      <RefusableButton
        variant="filled"
        refusal={importRefusal}
        leftSection={<IconFileUpload className="gh-icon" aria-hidden />}
        onClick={() => goTo(tenantPlace(slug, 'measures', 'import'))}
      >
        {t('measures.import')}
      </RefusableButton>
    </>
  );
}
