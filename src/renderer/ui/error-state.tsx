import { Button } from '@mantine/core';
import type { AppError, ErrorCode } from '@shared/base/errors';
import type { ReactNode } from 'react';
import { useText } from './region';
import { StateGlyph } from './state-glyph';
import { useErrorText } from './use-error-text';

interface ErrorStateProps {
  readonly error: AppError;
  /** Headline in the words of the view; else one by the kind of failure. */
  readonly title?: string;
  readonly onRetry?: () => void;
  readonly action?: ReactNode;
}

/** A part of a page that could not be read: what happened, what is safe, what to do. */
export function ErrorState({ error, title, onRetry, action }: ErrorStateProps) {
  const t = useText();
  const errorText = useErrorText();
  return (
    <div className="gh-error" role="alert">
      <span className="gh-tone-fail">
        <StateGlyph name="failed" />
      </span>
      <div className="gh-grow gh-col gh-gap-1">
        <strong>{title ?? t(`ui.error.${error.code}`)}</strong>
        <span className="gh-ink-2">{errorText(error)}</span>
        <span className="gh-ink-2">{t(safetyKey(error.code))}</span>
      </div>
      {action}
      {onRetry === undefined ? null : <Button onClick={onRetry}>{t('ui.action.retry')}</Button>}
    </div>
  );
}

/** What is safe after a failure of this kind. */
function safetyKey(code: ErrorCode) {
  return code === 'unavailable' ? 'ui.error.safe.away' : 'ui.error.safe.nothing';
}
