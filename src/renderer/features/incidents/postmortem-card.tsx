import { POSTMORTEM_DUE_MS } from '@shared/domain/incidents/incident';
import { Pill } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import { useNowMs } from '../../ui/times';
import { EscalationCard } from './escalation-card';
import type { Incident } from './incident';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** When the postmortem is due, counted down by the minute, and whether the same day still holds (Q10). */
export function PostmortemCard({ incident }: { incident: Incident }) {
  const t = useText();
  const formats = useFormats();
  const now = useNowMs(SECOND_MS);
  const { state, postmortemDueMs: dueMs } = incident;
  const title = t('incidents.escalation.postmortem');
  if (state === 'closed' || dueMs === null) {
    const text = state === 'closed' ? 'written' : 'none';
    return (
      <EscalationCard
        state={state === 'closed' ? 'completed' : 'cancelled'}
        title={title}
        foot={undefined}
      >
        {t(`incidents.escalation.postmortem.${text}`)}
      </EscalationCard>
    );
  }
  const over = now > dueMs;
  return (
    <EscalationCard
      state={over ? 'failed' : state === 'postmortem' ? 'in_progress' : 'scheduled'}
      title={title}
      foot={
        <div className="gh-row gh-wrap gh-gap-1">
          <Countdown dueMs={dueMs} now={now} />
          <SameDay targetMs={incident.sameDayTargetMs} now={now} />
        </div>
      }
    >
      {t('incidents.escalation.postmortem.due', { when: formats.dateTime(dueMs) })}
    </EscalationCard>
  );
}

function Countdown({ dueMs, now }: { dueMs: number; now: number }) {
  const t = useText();
  const over = now > dueMs;
  const used = Math.min(1, Math.max(0, 1 - (dueMs - now) / POSTMORTEM_DUE_MS));
  const tone = over ? 'fail' : used >= 0.75 ? 'warn' : 'quiet';
  const time = hoursAndMinutes(Math.abs(dueMs - now));
  return (
    <span className={`gh-status gh-status-sm gh-num gh-tone-${tone}`} role="timer">
      <Ring share={used} />
      {t(over ? 'incidents.escalation.postmortem.over' : 'incidents.escalation.postmortem.left', {
        time,
      })}
    </span>
  );
}

/** 23:40 of 23 hours, 40 minutes and some seconds. */
function hoursAndMinutes(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const AROUND = 2 * Math.PI * 5.25;

/** How much of the time is used, drawn as part of a ring. */
function Ring({ share }: { share: number }) {
  const circle = { cx: 7, cy: 7, r: 5.25, fill: 'none', stroke: 'currentColor', strokeWidth: 2 };
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <circle {...circle} strokeOpacity=".25" />
      <circle
        {...circle}
        strokeDasharray={`${share * AROUND} ${AROUND}`}
        transform="rotate(-90 7 7)"
      />
    </svg>
  );
}

function SameDay({ targetMs, now }: { targetMs: number | null; now: number }) {
  const t = useText();
  const formats = useFormats();
  if (targetMs === null) return null;
  if (now > targetMs) {
    return <Pill tone="warn">{t('incidents.escalation.postmortem.sameDayMissed')}</Pill>;
  }
  return (
    <Pill>
      {t('incidents.escalation.postmortem.sameDay', { time: formats.shortDateTime(targetMs) })}
    </Pill>
  );
}
