import { useTenant } from '../../rpc/signed-in';
import { SeverityBadge } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import type { Cycle } from './cycle';
import { INCIDENTS_PART } from './explained';

/** The incidents that the decision counted, and until when each goes on counting (Q12). */
export function WindowIncidents({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const formats = useFormats();
  const { slug } = useTenant();
  const { p0, p1, p2 } = cycle.incidentCounts;
  return (
    <section
      id={INCIDENTS_PART}
      tabIndex={-1}
      className="cycles-part"
      aria-label={t('cycles.facts.incidents')}
    >
      <Section title={t('cycles.facts.incidents')} meta={`P0 ${p0} · P1 ${p1} · P2 ${p2}`}>
        {cycle.incidents.length === 0 ? (
          <p className="gh-ink-2">{t('cycles.facts.incidents.none')}</p>
        ) : null}
        <ul className="cycles-list">
          {cycle.incidents.map((incident) => (
            <li key={incident.id}>
              <SeverityBadge severity={incident.highest} />
              <div className="gh-grow">
                <a
                  className="cycles-link"
                  href={hrefOf(tenantPlace(slug, 'incidents', incident.id))}
                >
                  {`${incident.ref} ${incident.summary}`}
                </a>
                <div className="gh-meta">
                  {formats.shortDateTime(incident.occurredAtMs)}
                  {' · '}
                  {t('cycles.facts.incidents.until', {
                    when: formats.shortDateTime(incident.leavesWindowAtMs - 1),
                  })}
                  {incident.highest === 'P0' && !incident.countsAsP0
                    ? ` · ${t('cycles.facts.incidents.notP0')}`
                    : null}
                </div>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </section>
  );
}
