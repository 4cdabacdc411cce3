import { createRpcClient, INSTALL } from '@shared/rpc/client';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useIdleLock } from '../../src/renderer/app/use-idle-lock';
import { createPaintRing } from '../../src/renderer/rpc/paint-ring';
import { RpcProvider } from '../../src/renderer/rpc/rpc-context';
import { sessionKeyIn } from '../../src/renderer/rpc/session-key';
import { createSessionStore } from '../../src/renderer/rpc/session-store';
import { windowTimer } from '../../src/renderer/rpc/window-timer';

const MINUTE = 60_000;

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }));
afterEach(() => void vi.useRealTimers());

function idleWindow() {
  // No wire: what the hook asks of the core fails, and the window locks all the same.
  const client = createRpcClient(() => 'c1');
  const call = vi.spyOn(client, 'call');
  const rpc = {
    client,
    sessionKey: sessionKeyIn(window.sessionStorage),
    session: createSessionStore(client, windowTimer),
    paints: createPaintRing(),
    timer: windowTimer,
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <RpcProvider rpc={rpc}>{children}</RpcProvider>
  );
  const lock = vi.fn();
  renderHook(() => useIdleLock(lock), { wrapper });
  const touches = () => call.mock.calls.filter(([method]) => method === 'session.touch');
  return { lock, touches };
}

const press = () => act(() => void window.dispatchEvent(new KeyboardEvent('keydown')));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

describe('a window that nobody is at', () => {
  it('locks after 15 idle minutes and not before', () => {
    const { lock } = idleWindow();
    pass(14 * MINUTE + 50_000);
    expect(lock).not.toHaveBeenCalled();
    pass(10_000);
    expect(lock).toHaveBeenCalled();
  });

  it('begins the 15 minutes anew with every key', () => {
    const { lock } = idleWindow();
    pass(14 * MINUTE);
    press();
    pass(14 * MINUTE);
    expect(lock).not.toHaveBeenCalled();
    pass(MINUTE);
    expect(lock).toHaveBeenCalled();
  });

  it('tells the core that somebody is there, once a minute at most', () => {
    const { touches } = idleWindow();
    press();
    expect(touches()).toHaveLength(0);
    pass(MINUTE);
    press();
    press();
    expect(touches()).toEqual([['session.touch', {}, INSTALL]]);
  });
});
