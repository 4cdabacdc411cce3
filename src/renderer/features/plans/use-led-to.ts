import { useState } from 'react';
import type { FieldTarget } from './plan';

/** Calls `act` once for every way that leads to a field of the caller's, while it is drawn. */
export function useLedTo(
  target: FieldTarget | undefined,
  isOwn: (field: string) => boolean,
  act: (field: string) => void,
): void {
  const [seen, setSeen] = useState(0);
  if (target === undefined || target.turn === seen) return;
  // State that follows a prop is set while drawing, so that the field is there in the same frame.
  setSeen(target.turn);
  if (isOwn(target.field)) act(target.field);
}
