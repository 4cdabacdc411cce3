import { notifications } from '@mantine/notifications';
import { ALL, INSTALL, type RpcClient } from '@shared/rpc/client';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach } from 'vitest';
import { App } from '../../src/renderer/app/app';
import { createPaintRing } from '../../src/renderer/rpc/paint-ring';
import { sessionKeyIn } from '../../src/renderer/rpc/session-key';
import { createSessionStore } from '../../src/renderer/rpc/session-store';
import { windowTimer } from '../../src/renderer/rpc/window-timer';
import { type TestAgency, testAgency } from '../helpers/test-core';

// What happy-dom leaves out and Mantine's growing text areas ask for.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

// A real core answers in milliseconds, a busy machine draws when it can.
configure({ asyncUtilTimeout: 5_000 });

/** Wide enough for the inspector beside the list. */
const WIDE = { width: 1440, height: 900 };

afterEach(() => {
  cleanup();
  notifications.clean();
  notifications.cleanQueue();
  window.location.hash = '';
});

interface HappyWindow extends Window {
  readonly happyDOM?: { setViewport(size: { width: number; height: number }): void };
}

/** The whole console over a client that somebody is signed in on, at a place of the agency's tenant; the window before closes. */
export async function openWindow(client: RpcClient, hash: string) {
  cleanup();
  const rpc = {
    client,
    sessionKey: sessionKeyIn(window.sessionStorage),
    session: createSessionStore(client, windowTimer),
    paints: createPaintRing(),
    timer: windowTimer,
  };
  window.location.hash = hash;
  (window as HappyWindow).happyDOM?.setViewport(WIDE);
  const user = userEvent.setup();
  render(<App rpc={rpc} />);
  await screen.findByRole('heading', { level: 1 });
  return user;
}

/** An agency whose Owner sits at a window of the tenant's view: `openAgency('gates')`. */
export async function openAgency(
  view: string,
  prepare: (agency: TestAgency) => Promise<unknown> = async () => undefined,
) {
  const agency = await testAgency();
  await prepare(agency);
  const user = await openWindow(agency.owner, `#/t/hotel-alba/${view}`);
  return { ...agency, user };
}

/** A second connection of the same person, as another window has it. */
export async function secondWindow({ core, ownerId }: TestAgency): Promise<RpcClient> {
  const client = core.connect();
  await client.call('session.signIn', { profileId: ownerId }, INSTALL);
  await client.call('tenants.list', {}, ALL);
  return client;
}
