import type { Transport } from './frames';

/** Two ends of one wire inside one thread; frames are copied as a real wire would copy them. */
export function createLoopback<A, B>(): {
  readonly left: Transport<A, B>;
  readonly right: Transport<B, A>;
  close(): void;
} {
  const toLeft = new Set<(frame: A) => void>();
  const toRight = new Set<(frame: B) => void>();
  const closers = new Set<() => void>();
  let open = true;
  const end = <In, Out>(
    inbox: Set<(frame: In) => void>,
    outbox: Set<(frame: Out) => void>,
  ): Transport<In, Out> => ({
    send(frame) {
      if (!open) return;
      const copy: Out = JSON.parse(JSON.stringify(frame));
      for (const listener of outbox) listener(copy);
    },
    onFrame(listener) {
      inbox.add(listener);
      return () => inbox.delete(listener);
    },
    onClose(listener) {
      closers.add(listener);
      return () => closers.delete(listener);
    },
  });
  return {
    left: end(toLeft, toRight),
    right: end(toRight, toLeft),
    close() {
      if (!open) return;
      open = false;
      for (const closer of closers) closer();
    },
  };
}
