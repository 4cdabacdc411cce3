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

/** How far a list has been read: it grows to 200 rows, and from there goes on page by page. */
export function usePage(): Page {
  const [limit, setLimit] = useState(STEP);
  const [after, setAfter] = useState<string | undefined>();
  return {
    input: { limit, ...(after !== undefined && { after }) },
    older: after !== undefined,
    more: ({ next }) => {
      if (next === null) return undefined;
      return limit < MOST ? () => setLimit(limit + STEP) : () => setAfter(next);
    },
    newest: () => {
      setAfter(undefined);
      setLimit(STEP);
    },
  };
}
