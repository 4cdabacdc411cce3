import { type RefObject, useEffect, useRef } from 'react';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]';

/**
 * A part that scrolls and holds nothing that Tab stops at becomes a stop itself, so that the keyboard can scroll it;
 * with a control inside, or while everything fits, it is none.
 */
export function useScrollStop(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = ref.current;
    if (part === null) return undefined;
    const settle = () => {
      const scrolls = part.scrollHeight > part.clientHeight;
      if (scrolls && part.querySelector(FOCUSABLE) === null) part.tabIndex = 0;
      else part.removeAttribute('tabindex');
    };
    settle();
    const sizes = new ResizeObserver(settle);
    sizes.observe(part);
    const contents = new MutationObserver(settle);
    contents.observe(part, { childList: true, subtree: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, []);
  return ref;
}
