/** How long operators waited from a commit to its paint (Q24); the newest values only. */
export interface PaintRing {
  record(ms: number): void;
  /** The 95th percentile of what is held, or undefined before the first value. */
  p95(): { readonly ms: number; readonly count: number } | undefined;
}

export function createPaintRing(size = 200): PaintRing {
  const values: number[] = [];
  return {
    record(ms) {
      values.push(Math.max(0, ms));
      if (values.length > size) values.shift();
    },
    p95() {
      const sorted = values.toSorted((a, b) => a - b);
      const ms = sorted[Math.ceil(sorted.length * 0.95) - 1];
      return ms === undefined ? undefined : { ms, count: sorted.length };
    },
  };
}

/** Calls back once what is on screen now has been drawn; a hidden window draws nothing and never calls. */
export function afterPaint(run: () => void): () => void {
  let cancelled = false;
  requestAnimationFrame(() => {
    // The task after a frame's callbacks runs when that frame was handed to the screen.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      if (!cancelled && !document.hidden) run();
    };
    channel.port2.postMessage(undefined);
  });
  return () => {
    cancelled = true;
  };
}
