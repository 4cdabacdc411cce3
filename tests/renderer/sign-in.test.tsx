import { INSTALL } from '@shared/rpc/client';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { testCore } from '../helpers/test-core';
import { openWindow } from './open-window';

async function openLocked() {
  const core = await testCore();
  const admin = core.connect();
  await admin.call('session.createFirstProfile', { name: 'Olga', pin: '4711' }, INSTALL);
  await admin.call('profiles.create', { name: 'Edi' }, INSTALL);
  const user = await openWindow(core.connect(), '');
  return { core, user };
}

const pinField = () => screen.findByLabelText<HTMLInputElement>('PIN of Olga');

describe('the sign-in', () => {
  it('lets a profile without a PIN in at once', async () => {
    const { user } = await openLocked();
    await user.click(screen.getByRole('button', { name: /Edi/ }));
    expect(await screen.findByText('No tenant is open to you')).toBeDefined();
  });

  it('refuses a wrong PIN, empties the field, and counts down before the next try', async () => {
    const { user } = await openLocked();
    await user.click(screen.getByRole('button', { name: /Olga/ }));
    for (let tries = 0; tries < 6; tries += 1) {
      if (screen.queryByRole('timer') !== null) break;
      await user.type(await pinField(), '1234{Enter}');
      await screen.findByRole('alert');
      await waitFor(async () => expect((await pinField()).value).toBe(''));
    }
    expect(screen.getByRole('timer').textContent).toMatch(/^Try again in \d+ second/);
    await user.type(await pinField(), '4711{Enter}');
    expect(screen.queryByText('No tenants yet')).toBeNull();
  });

  it('signs in with the right one, and Ctrl L locks the window again', async () => {
    const { user } = await openLocked();
    await user.click(screen.getByRole('button', { name: /Olga/ }));
    await user.type(await pinField(), '4711{Enter}');
    expect(await screen.findByText('No tenants yet')).toBeDefined();
    expect(window.sessionStorage.length).toBe(1);
    await user.keyboard('{Control>}l{/Control}');
    expect(await screen.findByText('Who is working?')).toBeDefined();
    expect(window.sessionStorage.length).toBe(0);
    expect(window.localStorage.length).toBe(0);
  });
});
