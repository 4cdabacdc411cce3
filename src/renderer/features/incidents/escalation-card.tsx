import type { ReactNode } from 'react';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { STATE_LOOKS, type StateName } from '../../ui/state-looks';

interface EscalationCardProps {
  readonly state: StateName;
  readonly title: string;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** One step: its state as a glyph, what it is, what has become of it, and what is left to do. */
export function EscalationCard({ state, title, foot, children }: EscalationCardProps) {
  const t = useText();
  const { glyph, tone } = STATE_LOOKS[state];
  return (
    <section className="gh-card incidents-card" aria-label={title}>
      <span className="gh-status">
        <StateGlyph name={glyph} tone={tone} />
        <span className="gh-strong">{title}</span>
        <span className="gh-hidden">{t(`ui.state.${state}`)}</span>
      </span>
      <div className="gh-ink-2 gh-grow">{children}</div>
      <div className="gh-col gh-gap-1">{foot}</div>
    </section>
  );
}
