import { useState } from 'react';

const STEP = 50;
/** The most rows that one answer holds. */
const MOST = 200;

interface Page {
  /** Goes into the query's input. */
  readonly input: { readonly limit: number; readonly after?: string };
  /** Whether the rows on screen begin after older ones were asked for. */
  readonly older: boolean;
  /** The way on from an answer: more rows below, then the next page; undefined at the end. */
  more(answer: { readonly next: string | null }): (() => void) | undefined;
  newest(): void;
}

/**
 * How far a list has been read: it grows to 200 rows, and from there goes on page by page. `first` rows to begin with,
 * fewer where a list is one part of a page.
 */
export function usePage(first = STEP): Page {
  const [limit, setLimit] = useState(first);
  const [after, setAfter] = useState<string | undefined>();
  return {
    input: { limit, ...(after !== undefined && { after }) },
    older: after !== undefined,
    more: ({ next }) => {
      if (next === null) return undefined;
      return limit < MOST ? () => setLimit(Math.min(MOST, limit + STEP)) : () => setAfter(next);
    },
    newest: () => {
      setAfter(undefined);
      setLimit(first);
    },
  };
}
