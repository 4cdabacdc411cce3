import { describe, expect, it } from 'vitest';
import { createPaintRing } from '../../src/renderer/rpc/paint-ring';

describe('the times from commit to paint', () => {
  it('[Q24] has no percentile before the first', () => {
    expect(createPaintRing().p95()).toBeUndefined();
  });

  it('[Q24] answers the value that 95 of 100 paints did not exceed', () => {
    const ring = createPaintRing();
    for (let ms = 100; ms >= 1; ms -= 1) ring.record(ms);
    expect(ring.p95()).toEqual({ ms: 95, count: 100 });
  });

  it('[Q24] forgets the oldest, and takes a clock that ran ahead as no wait', () => {
    const ring = createPaintRing(2);
    ring.record(900);
    ring.record(-5);
    ring.record(10);
    expect(ring.p95()).toEqual({ ms: 10, count: 2 });
  });
});
