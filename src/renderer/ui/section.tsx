import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: ReactNode;
  /** One line of facts beside the title. */
  readonly meta?: ReactNode;
  /** At the right edge: a filter, a small action. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, meta, aside, children }: SectionProps) {
  return (
    <section className="gh-section">
      <header className="gh-section-head">
        <h2>{title}</h2>
        {meta === undefined ? null : <span className="gh-meta gh-clip">{meta}</span>}
        <span className="gh-grow" />
        {aside}
      </header>
      {children}
    </section>
  );
}

/** A part of the inspector, split from the next by a line. */
export function InspectorSection({
  title,
  aside,
  children,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="gh-inspector-section">
      {title === undefined ? null : (
        <header className="gh-row">
          <h3>{title}</h3>
          <span className="gh-grow" />
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Facts as label and value. */
export function DataList({ facts, labelWidth }: { facts: readonly Fact[]; labelWidth?: number }) {
  return (
    <dl
      className="gh-facts"
      style={
        labelWidth === undefined
          ? undefined
          : { gridTemplateColumns: `${labelWidth}px minmax(0, 1fr)` }
      }
    >
      {facts.map(({ label, value }) => (
        <div key={label} className="gh-fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
