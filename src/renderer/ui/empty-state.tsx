import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  /** What is missing. */
  readonly title: string;
  /** Why that is fine, or what comes next. */
  readonly text?: ReactNode;
  /** One primary action, two others at most. */
  readonly actions?: ReactNode;
}

export function EmptyState({ icon, title, text, actions }: EmptyStateProps) {
  return (
    <div className="gh-empty">
      {icon}
      <h2>{title}</h2>
      {text === undefined ? null : <p className="gh-ink-2">{text}</p>}
      {actions === undefined ? null : <div className="gh-row gh-empty-actions">{actions}</div>}
    </div>
  );
}
