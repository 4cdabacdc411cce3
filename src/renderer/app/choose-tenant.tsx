import { useSignedIn } from '../rpc/signed-in';
import { EmptyState } from '../ui/empty-state';
import { ListPage } from '../ui/list-page';
import { TenantMark } from '../ui/marks';
import { hrefOf, tenantPlace } from '../ui/place';
import { useText } from '../ui/region';
import { usePlace } from '../ui/use-place';
import type { ViewName } from './views';

/** A view that speaks of one tenant, opened for all of them. */
export function ChooseTenant({ view }: { view: ViewName }) {
  const t = useText();
  const { tenants } = useSignedIn();
  const { query } = usePlace();
  return (
    <ListPage title={t(`shell.nav.${view}`)} meta={t('shell.rail.all')}>
      <EmptyState
        title={t('shell.choose.title')}
        text={t('shell.choose.text')}
        actions={
          <div className="gh-choose">
            {tenants.map((tenant) => (
              <a
                key={tenant.id}
                className="gh-choose-item"
                href={hrefOf(tenantPlace(tenant.slug, view, undefined, query))}
              >
                <TenantMark initials={tenant.initials} slot={tenant.colourSlot} />
                <span className="gh-clip">{tenant.name}</span>
              </a>
            ))}
          </div>
        }
      />
    </ListPage>
  );
}
