import { useEffect } from 'react';
import { afterPaint } from '../rpc/paint-ring';

/** Says on the document, once, that a screen of the console was really drawn. */
export function usePainted(): void {
  useEffect(() => {
    if (document.documentElement.dataset.painted === 'true') return undefined;
    return afterPaint(() => {
      document.documentElement.dataset.painted = 'true';
    });
  }, []);
}
