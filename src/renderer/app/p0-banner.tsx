import type { TenantRow } from '../rpc/signed-in';
import { hrefOf, tenantPlace } from '../ui/place';
import { useText } from '../ui/region';
import { StateGlyph } from '../ui/state-glyph';

interface P0BannerProps {
  readonly tenant: TenantRow;
  readonly onIncidents: boolean;
}

/** Over every view of a tenant with an open P0, and over no other tenant's. */
export function P0Banner({ tenant, onIncidents }: P0BannerProps) {
  const t = useText();
  return (
    <div className="gh-p0-banner" role="alert">
      <StateGlyph name="p0" />
      <span className="gh-grow gh-clip">
        <strong>{t('shell.p0.title', { count: tenant.openP0 })}</strong> {t('shell.p0.text')}
      </span>
      {onIncidents ? null : (
        <a href={hrefOf(tenantPlace(tenant.slug, 'incidents'))}>{t('shell.p0.open')}</a>
      )}
    </div>
  );
}
