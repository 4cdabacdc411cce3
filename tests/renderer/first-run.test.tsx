import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { testCore } from '../helpers/test-core';
import { openWindow } from './open-window';

async function openEmpty() {
  const core = await testCore();
  const user = await openWindow(core.connect(), '');
  return { core, user };
}

describe('the first run', () => {
  it('makes a profile with a PIN and shows the recovery code until it is written down', async () => {
    const { user } = await openEmpty();
    await user.type(screen.getByLabelText('Your name'), 'Olga');
    await user.type(screen.getByLabelText('PIN, if you want one'), '4711');
    await user.click(screen.getByRole('button', { name: 'Create profile' }));
    const code = await screen.findByText(/^[A-Z0-9]{5}(-[A-Z0-9]{5}){3}$/);
    expect(code).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'I have written it down' }));
    expect(await screen.findByText('No tenants yet')).toBeDefined();
  });

  it('refuses a PIN of letters in words, and keeps what was typed', async () => {
    const { user } = await openEmpty();
    await user.type(screen.getByLabelText('Your name'), 'Olga');
    await user.type(screen.getByLabelText('PIN, if you want one'), 'abcd');
    await user.click(screen.getByRole('button', { name: 'Create profile' }));
    expect(await screen.findByRole('alert')).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('Your name').value).toBe('Olga');
  });

  it('speaks Portuguese when asked, and the profile keeps it', async () => {
    const { user } = await openEmpty();
    await user.click(screen.getByText('Português'));
    await user.type(screen.getByLabelText('Seu nome'), 'Olga');
    await user.click(screen.getByRole('button', { name: 'Criar perfil' }));
    expect(await screen.findByText('Nenhum cliente ainda')).toBeDefined();
    await waitFor(() => expect(document.documentElement.lang).toBe('pt-BR'));
  });

  it('adds the first tenant and opens it', async () => {
    const { user } = await openEmpty();
    await user.type(screen.getByLabelText('Your name'), 'Olga');
    await user.click(screen.getByRole('button', { name: 'Create profile' }));
    await user.click(await screen.findByRole('button', { name: 'Add tenant' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Name'), 'Vila Norte');
    await user.click(dialog.getByRole('button', { name: 'Add tenant' }));
    await waitFor(() => expect(window.location.hash).toBe('#/t/vila-norte'));
    expect(
      await screen.findByRole('button', { name: 'Switch tenant, now Vila Norte' }),
    ).toBeDefined();
  });
});
