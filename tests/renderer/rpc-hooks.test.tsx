import type { AppError } from '@shared/base/errors';
import { ALL, INSTALL, type RpcClient } from '@shared/rpc/client';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { createPaintRing } from '../../src/renderer/rpc/paint-ring';
import { type Rpc, RpcProvider } from '../../src/renderer/rpc/rpc-context';
import { sessionKeyIn } from '../../src/renderer/rpc/session-key';
import { createSessionStore } from '../../src/renderer/rpc/session-store';
import { RefusalContext, useCommand } from '../../src/renderer/rpc/use-command';
import { useWatched } from '../../src/renderer/rpc/use-watched';
import { windowTimer } from '../../src/renderer/rpc/window-timer';
import { testAgency } from '../helpers/test-core';
import { secondWindow } from './open-window';

function around(client: RpcClient) {
  const refusals: AppError[] = [];
  const rpc: Rpc = {
    client,
    sessionKey: sessionKeyIn(window.sessionStorage),
    session: createSessionStore(client, windowTimer),
    paints: createPaintRing(),
    timer: windowTimer,
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <RpcProvider rpc={rpc}>
      <RefusalContext value={(error) => refusals.push(error)}>{children}</RefusalContext>
    </RpcProvider>
  );
  return { rpc, refusals, wrapper };
}

describe('a watched query', () => {
  it('[Q24] is drawn again after another window wrote, and the wait until its paint is kept', async () => {
    const agency = await testAgency();
    const { rpc, wrapper } = around(agency.owner);
    const { result } = renderHook(() => useWatched('tenants.list', {}, ALL), { wrapper });
    await waitFor(() => expect(result.current).toMatchObject({ status: 'ready' }));
    expect(rpc.paints.p95()).toBeUndefined();

    const other = await secondWindow(agency);
    await other.call('tenants.create', { name: 'Casa Verde' }, INSTALL);
    await waitFor(() =>
      expect(result.current).toMatchObject({
        value: [{ name: 'Casa Verde' }, { name: 'Hotel Alba' }],
      }),
    );
    await waitFor(() => expect(rpc.paints.p95()?.count).toBe(1));
    expect(rpc.paints.p95()?.ms).toBeLessThan(2_000);
  });

  it('begins with loading for another input, unless it is asked to keep the last answer', async () => {
    const agency = await testAgency();
    const { wrapper } = around(agency.owner);
    const seen: string[] = [];
    const { result, rerender } = renderHook(
      ({ text, keep }: { text: string; keep: boolean }) => {
        const answer = useWatched('tasks.counts', { text }, agency.scope, { keep });
        seen.push(answer.status);
        return answer;
      },
      { wrapper, initialProps: { text: 'a', keep: false } },
    );
    await waitFor(() => expect(result.current.status).toBe('ready'));
    seen.length = 0;
    rerender({ text: 'b', keep: false });
    await waitFor(() => expect(result.current.status).toBe('ready'));
    expect(seen).toContain('loading');
    seen.length = 0;
    rerender({ text: 'c', keep: true });
    await waitFor(() => expect(seen.length).toBeGreaterThan(1));
    expect(seen).not.toContain('loading');
  });

  it('asks nothing without a scope', async () => {
    const agency = await testAgency();
    const { wrapper } = around(agency.owner);
    const { result } = renderHook(() => useWatched('gates.list', {}, undefined), { wrapper });
    await agency.owner.call('tenants.list', {}, ALL);
    expect(result.current).toEqual({ status: 'loading' });
  });
});

describe('a command', () => {
  it('is sent once however often the button is pressed', async () => {
    const agency = await testAgency();
    const { wrapper } = around(agency.owner);
    const { result } = renderHook(() => useCommand('tenants.create', INSTALL), { wrapper });
    await act(async () => {
      const { run } = result.current;
      const answers = await Promise.all([run({ name: 'Casa Verde' }), run({ name: 'Casa Verde' })]);
      expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
    });
    const tenants = await agency.owner.call('tenants.list', {}, ALL);
    expect(tenants.map(({ name }) => name)).toEqual(['Casa Verde', 'Hotel Alba']);
  });

  it('tells its failure once: as a notice, or to the caller that draws it', async () => {
    const agency = await testAgency();
    const { refusals, wrapper } = around(agency.owner);
    const loud = renderHook(() => useCommand('tenants.create', INSTALL), { wrapper });
    await act(() => loud.result.current.run({ name: '' }));
    expect(refusals.map(({ code }) => code)).toEqual(['invalid_input']);
    const inline = renderHook(() => useCommand('tenants.create', INSTALL, { inline: true }), {
      wrapper,
    });
    await act(() => inline.result.current.run({ name: '' }));
    expect(refusals).toHaveLength(1);
    expect(inline.result.current.error?.code).toBe('invalid_input');
    expect(inline.result.current.pending).toBe(false);
  });
});
