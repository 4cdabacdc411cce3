import type { Output } from '@shared/contract';
import { REPORT_KINDS } from '@shared/domain/reports/report';
import { isTextKey } from '@shared/i18n/format';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { Loaded } from '../../ui/loaded';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { SkeletonRows } from '../../ui/skeletons';
import { StateGlyph } from '../../ui/state-glyph';

/** How many reports of each kind there are, with the way to their shelf. */
export function OutputReports() {
  const t = useText();
  const { slug } = useTenant();
  const answer = useWatched('reports.list', { kind: 'readout', limit: 1 }, useTenantScope());
  return (
    <InspectorSection title={t('reports.outputs.reports')}>
      <Loaded answer={answer} loading={<SkeletonRows count={3} />}>
        {({ byKind }) => {
          const kinds = REPORT_KINDS.filter((kind) => byKind[kind] > 0);
          if (kinds.length === 0) {
            return <p className="gh-ink-2">{t('reports.outputs.reports.none')}</p>;
          }
          return (
            <ul className="reports-outputs">
              {kinds.map((kind) => (
                <li key={kind}>
                  <a href={hrefOf(tenantPlace(slug, 'reports', undefined, { shelf: kind }))}>
                    {t(`reports.kind.${kind}`)}
                  </a>
                  <span className="gh-meta gh-num">{byKind[kind]}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </InspectorSection>
  );
}

type Item = Output<'overview.doNext'>['items'][number];

/** What raises an alert in the tenant now, one line a kind; the overview lists each thing by itself. */
export function OutputAlerts() {
  const t = useText();
  const { slug } = useTenant();
  const answer = useWatched('overview.doNext', {}, useTenantScope());
  return (
    <InspectorSection title={t('reports.outputs.alerts')}>
      <Loaded answer={answer} loading={<SkeletonRows count={3} />}>
        {({ items }) => {
          const alerts = alertsOf(items);
          if (alerts.length === 0) {
            return <p className="gh-ink-2">{t('reports.outputs.alerts.none')}</p>;
          }
          return (
            <ul className="reports-outputs">
              {alerts.map(({ key, count }) => (
                <li key={key}>
                  <StateGlyph name="missed" tone="warn" />
                  <a className="gh-grow" href={hrefOf(tenantPlace(slug, 'overview'))}>
                    {t(key, { count })}
                  </a>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </InspectorSection>
  );
}

/** The kinds that have an alert's text, each once, with how many things it speaks of. */
function alertsOf(items: readonly Item[]) {
  const counts = new Map<string, number>();
  for (const { kind, count } of items) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].flatMap(([kind, count]) => {
    const key = `reports.outputs.alert.${kind}`;
    return isTextKey(key) ? [{ key, count }] : [];
  });
}
