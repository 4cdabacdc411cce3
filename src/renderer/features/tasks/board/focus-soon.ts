/** Focuses what a selector finds; it may still be on its way: looks once a frame, for a third of a second. */
export function focusSoon(selector: string, frames = 20): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found !== null) found.focus();
  else if (frames > 0) requestAnimationFrame(() => focusSoon(selector, frames - 1));
}

export const cardSelector = (id: string): string => `[data-card="${id}"]:not([inert])`;
