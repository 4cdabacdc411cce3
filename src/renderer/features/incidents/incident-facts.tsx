import { useTenant } from '../../rpc/signed-in';
import { Avatar } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';
import { DateText } from '../../ui/times';
import { type Incident, severitySince } from './incident';
import { useModuleName } from './use-module-name';

/** What it is about, who answers for it, since when it is how bad. */
export function IncidentFacts({ incident }: { incident: Incident }) {
  const t = useText();
  const formats = useFormats();
  const moduleName = useModuleName();
  const { name } = useTenant();
  const { severity, highestSeverity, by, occurredAtMs, recordedAtMs } = incident;
  const since = t('incidents.facts.severity.since', {
    severity,
    when: formats.shortDateTime(severitySince(incident)),
  });
  const counted =
    severity === highestSeverity || incident.declaredInError
      ? since
      : t('incidents.facts.severity.lowered', { severity, highest: highestSeverity });
  return (
    <InspectorSection>
      <DataList
        labelWidth={104}
        facts={[
          { label: t('incidents.facts.tenant'), value: name },
          { label: t('incidents.facts.module'), value: moduleName(incident.module) },
          { label: t('incidents.facts.accountable'), value: incident.accountableRole },
          {
            label: t('incidents.facts.by'),
            value: (
              <span className="gh-row">
                <Avatar name={by} />
                {by}
              </span>
            ),
          },
          { label: t('incidents.facts.occurred'), value: <DateText atMs={occurredAtMs} /> },
          { label: t('incidents.facts.recorded'), value: <DateText atMs={recordedAtMs} /> },
          { label: t('incidents.facts.severity'), value: counted },
        ]}
      />
    </InspectorSection>
  );
}
