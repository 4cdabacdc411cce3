import { useTenant } from '../../rpc/signed-in';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import type { Overview } from './overview';

/** How many of the startup gates pass, and the ways to them and to where the data comes from. */
export function GatesPanel({ gates }: { gates: Overview['gates'] }) {
  const t = useText();
  const formats = useFormats();
  const { slug } = useTenant();
  const { passed, total, checkedAtMs } = gates;
  return (
    <>
      <InspectorSection
        title={t('overview.gates.title')}
        aside={
          <span className="gh-meta">
            {checkedAtMs === null
              ? t('overview.gates.never')
              : t('overview.gates.checked', { when: formats.shortDateTime(checkedAtMs) })}
          </span>
        }
      >
        <a className="overview-link" href={hrefOf(tenantPlace(slug, 'gates'))}>
          <StatusText
            state={passed === total ? 'pass' : 'fail'}
            label={t('overview.gates.pass', { passed, total })}
          />
        </a>
      </InspectorSection>
      <InspectorSection title={t('overview.sources.title')}>
        <p className="gh-ink-2">{t('overview.sources.text')}</p>
        <div>
          <a className="overview-link" href={hrefOf(tenantPlace(slug, 'overview', 'lineage'))}>
            {t('overview.sources.open')}
          </a>
        </div>
      </InspectorSection>
    </>
  );
}
