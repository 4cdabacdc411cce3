import { useTenant } from '../../rpc/signed-in';
import { Avatar, Pill } from '../../ui/marks';
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
          ...(incident.deadline === null
            ? []
            : [
                {
                  label: t('incidents.facts.deadline'),
                  value: <Due deadline={incident.deadline} />,
                },
              ]),
        ]}
      />
    </InspectorSection>
  );
}

/** By when it is to be dealt with, and whether that still holds (M174). */
function Due({ deadline }: { deadline: NonNullable<Incident['deadline']> }) {
  const t = useText();
  const formats = useFormats();
  const { kind, dueMs, state } = deadline;
  const text = t(`incidents.deadline.${kind}`, { when: formats.dateTime(dueMs) });
  if (state === 'running') return text;
  return (
    <span className="gh-col gh-gap-1">
      {text}
      <span>
        <Pill tone={state === 'overdue' ? 'warn' : 'quiet'}>
          {t(`incidents.deadline.${state}`)}
        </Pill>
      </span>
    </span>
  );
}
