import { INCIDENT_STATES } from '@shared/domain/incidents/incident';
import { isTextKey } from '@shared/i18n/format';
import type { GlyphName } from '../../ui/glyph-paths';
import { useFormats, useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { StateGlyph, type Tone } from '../../ui/state-glyph';
import { STATE_LOOKS } from '../../ui/state-looks';
import { AddNote } from './add-note';
import { firstSeverity, INCIDENT_LOOKS, type Incident } from './incident';

type Entry = Incident['timeline'][number];

/** Everything that was recorded about the incident, newest first, with what was written at the time. */
export function IncidentTimeline({ incident }: { incident: Incident }) {
  const t = useText();
  const formats = useFormats();
  return (
    <InspectorSection title={t('incidents.timeline.title')}>
      <AddNote incidentId={incident.id} />
      <ol className="incidents-timeline">
        {incident.timeline.toReversed().map((entry) => (
          <li key={entry.seq}>
            <time
              className="incidents-when gh-num"
              dateTime={new Date(entry.atMs).toISOString()}
              title={formats.dateTime(entry.atMs)}
            >
              {formats.shortDateTime(entry.atMs)}
            </time>
            <span className="incidents-dot">
              <Mark entry={entry} incident={incident} />
            </span>
            <div className="incidents-entry">
              <Sentence entry={entry} incident={incident} />
              {entry.type === 'incident.recorded' ? null : <Text entry={entry} />}
            </div>
          </li>
        ))}
      </ol>
    </InspectorSection>
  );
}

function Sentence({ entry, incident }: { entry: Entry; incident: Incident }) {
  const t = useText();
  const stateName = (name: string | null) => {
    const state = INCIDENT_STATES.find((each) => each === name);
    return state === undefined ? (name ?? '') : t(`incidents.state.${state}`);
  };
  const { by, from, to } = entry;
  const type = entry.type.replace('incident.', '');
  const key = `incidents.timeline.${type}`;
  if (!isTextKey(key)) return t('incidents.timeline.other', { by, type });
  const moved = type === 'moved';
  return t(key, {
    by,
    type,
    severity: firstSeverity(incident),
    from: moved ? stateName(from) : (from ?? ''),
    to: moved ? stateName(to) : (to ?? ''),
  });
}

/** A text that was erased leaves its entry behind, which says so. */
function Text({ entry: { type, text } }: { entry: Entry }) {
  const t = useText();
  if (text === null) {
    return type === 'incident.noted' ? (
      <p className="gh-meta">{t('incidents.timeline.erased')}</p>
    ) : null;
  }
  return text === '' ? null : <p className="incidents-text gh-ink-2">{text}</p>;
}

const MARKS: Readonly<Record<string, { readonly name: GlyphName; readonly tone: Tone }>> = {
  'incident.change_rolled_back': { name: 'check', tone: 'done' },
  'incident.rollback_refused': { name: 'failed', tone: 'fail' },
  'incident.settled_by_hand': { name: 'check', tone: 'done' },
  'incident.record_saved': { name: 'check', tone: 'done' },
  'incident.severity_changed': { name: 'p1', tone: 'warn' },
  'incident.declared_in_error': { name: 'cancelled', tone: 'quiet' },
};

function Mark({ entry, incident }: { entry: Entry; incident: Incident }) {
  if (entry.type === 'incident.moved') {
    const state = INCIDENT_STATES.find((each) => each === entry.to) ?? 'open';
    const { glyph, tone } = STATE_LOOKS[INCIDENT_LOOKS[state]];
    return <StateGlyph name={glyph} tone={tone} />;
  }
  if (entry.type === 'incident.recorded') {
    const tone = { P0: 'fail', P1: 'p1', P2: 'quiet' } as const;
    const name = { P0: 'p0', P1: 'p1', P2: 'p2' } as const;
    const severity = firstSeverity(incident);
    return <StateGlyph name={name[severity]} tone={tone[severity]} />;
  }
  return <StateGlyph {...(MARKS[entry.type] ?? { name: 'dash', tone: 'quiet' })} />;
}
