import { useTenant } from '../../rpc/signed-in';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';

/** The readable number of the incident and the way back to the log. */
export function BackLink({ number }: { number: string | undefined }) {
  const t = useText();
  const { slug } = useTenant();
  return (
    <>
      {number === undefined ? null : `${number} · `}
      <a className="incidents-link" href={hrefOf(tenantPlace(slug, 'incidents'))}>
        {t('incidents.log.back')}
      </a>
    </>
  );
}
