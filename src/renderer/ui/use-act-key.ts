import { useEffect, useRef } from 'react';
import { isTyping } from './use-list-keys';

/** A letter that acts on the page (A, W, Y) while neither a field nor a dialog has the focus. */
export function useActKey(letter: string, act: (() => void) | undefined): void {
  const now = useRef(act);
  now.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== letter || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || now.current === undefined || isTyping(event.target)) return;
      event.preventDefault();
      now.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [letter]);
}
