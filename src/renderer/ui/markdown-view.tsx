import { lazy, Suspense } from 'react';
import { Delayed } from './loaded';
import { SkeletonRows } from './skeletons';

const Markdown = lazy(() => import('./markdown-renderer'));

/** A Markdown text as a page of it; raw HTML inside is shown as text. */
export function MarkdownView({ source }: { source: string }) {
  return (
    <Suspense
      fallback={
        <Delayed>
          <SkeletonRows count={6} />
        </Delayed>
      }
    >
      <Markdown source={source} />
    </Suspense>
  );
}
