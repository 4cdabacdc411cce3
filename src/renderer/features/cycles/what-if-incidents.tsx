import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconClockEdit, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { InstantInput } from '../../ui/instant-input';
import { SeverityBadge } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import {
  type Changes,
  type IncidentChange,
  setIncident,
  type WhatIfAnswer,
} from './what-if-changes';

type Incident = WhatIfAnswer['incidents'][number];

interface WhatIfIncidentsProps {
  readonly read: WhatIfAnswer;
  readonly answer: WhatIfAnswer;
  readonly changes: Changes;
  readonly atMs: number;
  readonly onChange: (changes: Changes) => void;
}

/** P0s and P1s to add, resolve, take away or move, each with when it leaves the three windows (Q12). */
export function WhatIfIncidents({ read, answer, changes, atMs, onChange }: WhatIfIncidentsProps) {
  const t = useText();
  const add = (severity: 'P0' | 'P1') =>
    onChange({ ...changes, added: [...changes.added, { severity, occurredAtMs: atMs }] });
  return (
    <InspectorSection
      title={t('cycles.whatIf.incidents')}
      aside={
        <div className="gh-row gh-gap-1">
          {(['P0', 'P1'] as const).map((severity) => (
            <Button
              key={severity}
              size="xs"
              leftSection={<IconPlus className="gh-icon gh-icon-sm" aria-hidden />}
              onClick={() => add(severity)}
            >
              {t(`cycles.whatIf.add${severity}`)}
            </Button>
          ))}
        </div>
      }
    >
      <ul className="cycles-list cycles-what-if-incidents">
        {read.incidents.map((incident) => (
          <ReadIncident
            key={incident.incidentId}
            incident={
              answer.incidents.find((each) => each.incidentId === incident.incidentId) ?? incident
            }
            change={changes.incidents[incident.incidentId] ?? {}}
            onChange={(change) => onChange(setIncident(changes, incident.incidentId, change))}
          />
        ))}
        {changes.added.map((added, index) => (
          <AddedIncident
            // biome-ignore lint/suspicious/noArrayIndexKey: an added incident is nothing but its place in the list
            key={index}
            number={index + 1}
            severity={added.severity}
            occurredAtMs={added.occurredAtMs}
            shown={answer.incidents.find(({ ref }) => ref === `+${index + 1}`)}
            onMove={(occurredAtMs) =>
              onChange({ ...changes, added: changes.added.with(index, { ...added, occurredAtMs }) })
            }
            onRemove={() =>
              onChange({ ...changes, added: changes.added.filter((_, at) => at !== index) })
            }
          />
        ))}
      </ul>
    </InspectorSection>
  );
}

interface ReadIncidentProps {
  readonly incident: Incident;
  readonly change: IncidentChange;
  readonly onChange: (change: IncidentChange) => void;
}

function ReadIncident({ incident, change, onChange }: ReadIncidentProps) {
  const t = useText();
  const [moving, setMoving] = useState(false);
  const { ref, severity } = incident;
  return (
    <li>
      <div className="gh-col gh-gap-1 gh-grow">
        <div className="gh-row gh-wrap gh-gap-1">
          <SeverityBadge severity={severity} />
          <span className="gh-medium gh-num gh-grow">{ref}</span>
          <SegmentedControl
            aria-label={t('cycles.whatIf.stateOf', { ref })}
            value={change.state ?? 'asIs'}
            data={(['asIs', 'resolved', 'removed'] as const).map((value) => ({
              value,
              label: t(`cycles.whatIf.${value}`),
            }))}
            onChange={(value) => {
              const { state: _state, ...others } = change;
              onChange(
                value === 'resolved' || value === 'removed' ? { ...others, state: value } : others,
              );
            }}
          />
          <ActionIcon
            variant="subtle"
            size={24}
            aria-label={`${t('cycles.whatIf.move')}: ${ref}`}
            aria-expanded={moving}
            onClick={() => setMoving(!moving)}
          >
            <IconClockEdit className="gh-icon gh-icon-sm" aria-hidden />
          </ActionIcon>
        </div>
        {moving ? (
          <InstantInput
            aria-label={t('cycles.whatIf.moveOf', { ref })}
            initialMs={incident.occurredAtMs}
            onChange={(typed) => {
              if (typeof typed === 'number') onChange({ ...change, occurredAtMs: typed });
            }}
          />
        ) : null}
        {change.state === 'removed' ? null : <LeavesText incident={incident} />}
      </div>
    </li>
  );
}

interface AddedIncidentProps {
  readonly number: number;
  readonly severity: 'P0' | 'P1';
  readonly occurredAtMs: number;
  readonly shown: Incident | undefined;
  readonly onMove: (occurredAtMs: number) => void;
  readonly onRemove: () => void;
}

function AddedIncident(props: AddedIncidentProps) {
  const { number, severity, occurredAtMs, shown, onMove, onRemove } = props;
  const t = useText();
  const ref = t('cycles.whatIf.addedOne', { number });
  return (
    <li>
      <div className="gh-col gh-gap-1 gh-grow">
        <div className="gh-row gh-gap-1">
          <SeverityBadge severity={severity} />
          <span className="gh-medium gh-grow">{ref}</span>
          <ActionIcon
            variant="subtle"
            size={24}
            aria-label={t('cycles.whatIf.takeAway', { ref })}
            onClick={onRemove}
          >
            <IconX className="gh-icon gh-icon-sm" aria-hidden />
          </ActionIcon>
        </div>
        <InstantInput
          aria-label={t('cycles.whatIf.moveOf', { ref })}
          initialMs={occurredAtMs}
          onChange={(typed) => {
            if (typeof typed === 'number') onMove(typed);
          }}
        />
        {shown === undefined ? null : <LeavesText incident={shown} />}
      </div>
    </li>
  );
}

/** The first instant outside each window, in the tenant's zone. */
function LeavesText({ incident: { leaves, inWindow } }: { incident: Incident }) {
  const t = useText();
  const formats = useFormats();
  return (
    <span className="gh-meta gh-num">
      {inWindow ? null : `${t('cycles.whatIf.outside')} · `}
      {t('cycles.whatIf.leaves', {
        weekly: formats.shortDateTime(leaves.weekly),
        monthly: formats.shortDateTime(leaves.monthly),
        quarterly: formats.shortDateTime(leaves.quarterly),
      })}
    </span>
  );
}
