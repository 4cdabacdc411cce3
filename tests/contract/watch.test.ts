import { AppError } from '@shared/base/errors';
import type { RpcClient } from '@shared/rpc/client';
import { RETRY_MS, type Watched, watch } from '@shared/rpc/watch';
import { expect, test } from 'vitest';

/** A clock that stands until it is moved. */
function falseTimer() {
  let nowMs = 0;
  const due = new Set<{ atMs: number; run: () => void }>();
  return {
    nowMs: () => nowMs,
    after(ms: number, run: () => void) {
      const one = { atMs: nowMs + ms, run };
      due.add(one);
      return () => void due.delete(one);
    },
    async pass(ms: number) {
      nowMs += ms;
      for (const one of due) {
        if (one.atMs > nowMs) continue;
        due.delete(one);
        one.run();
      }
      await Promise.resolve().then(() => undefined);
    },
    waiting: () => due.size,
  };
}

function watched(answers: readonly (() => unknown)[]) {
  const timer = falseTimer();
  const states: string[] = [];
  let asked = 0;
  const client = {
    call: async () => answers[Math.min(asked++, answers.length - 1)]?.(),
    onChanged: () => () => undefined,
  } as unknown as RpcClient; // the two methods that a watch uses
  const stop = watch(
    client,
    'tenants.list',
    {},
    { kind: 'all' },
    timer,
    (state: Watched<unknown>) => states.push(state.status),
  );
  return { timer, states, stop, asked: () => asked };
}

const failing = (code: 'unavailable' | 'not_found') => () => {
  throw new AppError(code, 'Not now.');
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('a query that cannot be served now is asked again by itself until it can', async () => {
  const { timer, states, asked } = watched([
    failing('unavailable'),
    failing('unavailable'),
    () => [],
  ]);
  await settle();
  expect(states).toEqual(['loading', 'failed']);
  await timer.pass(RETRY_MS - 1);
  expect(asked()).toBe(1);
  await timer.pass(1);
  await settle();
  await timer.pass(RETRY_MS);
  await settle();
  expect(states).toEqual(['loading', 'failed', 'failed', 'ready']);
  expect(timer.waiting()).toBe(0);
});

test('what will not change by asking is not asked again, nor is anything after the view has gone', async () => {
  const refused = watched([failing('not_found')]);
  await settle();
  expect(refused.timer.waiting()).toBe(0);
  const left = watched([failing('unavailable')]);
  await settle();
  left.stop();
  await left.timer.pass(RETRY_MS);
  expect(left.asked()).toBe(1);
});
