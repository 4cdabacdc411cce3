import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GlyphName } from './glyph-paths';
import { useText } from './region';
import { StateGlyph, type Tone } from './state-glyph';
import { STATE_LOOKS, type StateName } from './state-looks';

interface StatusTextProps {
  readonly state: StateName;
  /** Another word than the state's own. */
  readonly label?: string;
  readonly small?: boolean;
  /** On a tint: for the top bar and the inspector's head. */
  readonly pill?: boolean;
}

/** A state as glyph and word. */
export function StatusText({ state, label, small = false, pill = false }: StatusTextProps) {
  const t = useText();
  const look = STATE_LOOKS[state];
  const word = label ?? t(`ui.state.${state}`);
  if (pill) {
    return (
      <span className={`gh-pill gh-tone-${look.tone} gh-tint-${look.tone}`}>
        <StateGlyph name={look.glyph} small />
        {word}
      </span>
    );
  }
  return (
    <span className={small ? 'gh-status gh-status-sm' : 'gh-status'}>
      <StateGlyph name={look.glyph} tone={look.tone} small={small} />
      <span>{word}</span>
    </span>
  );
}

/** The neutral or tinted pill of anything that is no state: "Nothing is saved", "Self-approved". */
export function Pill({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`gh-pill gh-tone-${tone} gh-tint-${tone}`}>{children}</span>;
}

const SEVERITY_GLYPH = { P0: 'p0', P1: 'p1', P2: 'p2' } as const satisfies Record<
  string,
  GlyphName
>;

export function SeverityBadge({ severity }: { severity: keyof typeof SEVERITY_GLYPH }) {
  return (
    <span className={`gh-pill gh-severity gh-severity-${severity.toLowerCase()}`}>
      <StateGlyph name={SEVERITY_GLYPH[severity]} small />
      {severity}
    </span>
  );
}

type DecisionName = 'continue' | 'intervene' | 'rollback';

/** A cycle's decision as its glyph; `large` puts it on its tint, as beside a page's headline. */
export function DecisionGlyph({
  decision,
  large = false,
}: {
  decision: DecisionName;
  large?: boolean;
}) {
  const t = useText();
  const { glyph, tone } = STATE_LOOKS[decision];
  if (large) {
    return (
      <span className={`gh-decision gh-tone-${tone} gh-tint-${tone}`}>
        <StateGlyph name={glyph} />
      </span>
    );
  }
  return (
    <Tooltip label={t(`ui.state.${decision}`)}>
      <span role="img" aria-label={t(`ui.state.${decision}`)} className="gh-inline">
        <StateGlyph name={glyph} tone={tone} />
      </span>
    </Tooltip>
  );
}

/** Two letters on a tenant's colour; `slot` is 1 to 8. */
export function TenantMark({ initials, slot }: { initials: string; slot: number }) {
  return <span className={`gh-tenant-mark gh-tenant-${slot}`}>{initials}</span>;
}

export function TenantChip({
  initials,
  slot,
  name,
}: {
  initials: string;
  slot: number;
  name: string;
}) {
  return (
    <span className="gh-tenant-chip">
      <TenantMark initials={initials} slot={slot} />
      <span className="gh-clip">{name}</span>
    </span>
  );
}

/** Which of the two tracks: a solid or a dashed line with its end mark, and the word. */
export function TrackMark({ track }: { track: 'visibility' | 'quality' }) {
  const t = useText();
  const visible = track === 'visibility';
  return (
    <span className="gh-status">
      <svg
        className={visible ? 'gh-track-vis' : 'gh-track-qual'}
        viewBox="0 0 20 16"
        width="20"
        height="16"
        aria-hidden="true"
      >
        <path
          d="M1 8h13"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray={visible ? undefined : '4 3'}
        />
        {visible ? (
          <circle cx="16" cy="8" r="3" fill="currentColor" />
        ) : (
          <rect x="13" y="5" width="6" height="6" fill="currentColor" />
        )}
      </svg>
      <span>{t(`ui.track.${track}`)}</span>
    </span>
  );
}

interface AvatarProps {
  readonly name: string;
  /** Where the name stands beside it or in the label around it. */
  readonly plain?: boolean;
}

/** A person's initials. */
export function Avatar({ name, plain = false }: AvatarProps) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toLocaleUpperCase())
    .join('');
  if (plain) {
    return (
      <span className="gh-avatar" aria-hidden="true">
        {initials}
      </span>
    );
  }
  return (
    <Tooltip label={name}>
      <span className="gh-avatar" role="img" aria-label={name}>
        {initials}
      </span>
    </Tooltip>
  );
}
