import type { AppError } from '@shared/base/errors';
import { type ReactNode, useEffect, useState } from 'react';
import { ErrorState } from './error-state';
import { useText } from './region';
import { SkeletonRows } from './skeletons';
import { StateGlyph } from './state-glyph';

/** The states of a watched query; the same shape as `Watched` of the wire. */
export type Answer<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: AppError; readonly last: T | undefined };

interface LoadedProps<T> {
  readonly answer: Answer<T>;
  /** The skeleton in the final geometry; drawn only when 300 ms have gone by. */
  readonly loading?: ReactNode;
  /** Whether a ready answer holds nothing, and what is drawn then. */
  readonly isEmpty?: (value: T) => boolean;
  readonly empty?: ReactNode;
  readonly children: (value: T) => ReactNode;
}

/** Draws loading, failed, empty and ready. After a failure what was read before stays, under a note that says so. */
export function Loaded<T>({ answer, loading, isEmpty, empty, children }: LoadedProps<T>) {
  if (answer.status === 'loading')
    return <Delayed>{loading ?? <SkeletonRows count={5} />}</Delayed>;
  if (answer.status === 'failed') {
    if (answer.last === undefined) return <ErrorState error={answer.error} />;
    return (
      <>
        <StaleNote />
        {children(answer.last)}
      </>
    );
  }
  if (empty !== undefined && isEmpty?.(answer.value) === true) return empty;
  return children(answer.value);
}

/** The value of an answer, also while a newer one fails; undefined before the first. */
export function newestOf<T>(answer: Answer<T>): T | undefined {
  if (answer.status === 'ready') return answer.value;
  return answer.status === 'failed' ? answer.last : undefined;
}

/** Nothing for the first 300 ms: what comes fast must not flash. */
export function Delayed({ ms = 300, children }: { ms?: number; children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return due ? children : null;
}

function StaleNote() {
  const t = useText();
  return (
    <div className="gh-note gh-tint-warn gh-tone-warn" role="status">
      <StateGlyph name="missed" />
      <span>{t('ui.loaded.stale')}</span>
    </div>
  );
}
