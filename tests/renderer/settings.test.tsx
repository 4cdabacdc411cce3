import { INSTALL } from '@shared/rpc/client';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signInAs, testAgency } from '../helpers/test-core';
import { openWindow, secondWindow } from './open-window';

describe('the settings', () => {
  it('change a tenant, and the new name is on the rail', async () => {
    const agency = await testAgency();
    const user = await openWindow(agency.owner, '#/settings/tenant/hotel-alba');
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Hotel Aurora');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: /^Hotel Aurora · / })).toBeDefined();
  });

  it('refuse what another window changed first, show the newer values, and keep the draft', async () => {
    const agency = await testAgency();
    const user = await openWindow(agency.owner, '#/settings/tenant/hotel-alba');
    await user.type(await screen.findByLabelText('Name'), ' II');
    const other = await secondWindow(agency);
    const { version } = await other.call('tenants.get', {}, agency.scope);
    const theirs = { expectedVersion: version, footer: 'Rua Um' };
    await other.call('tenants.update', theirs, agency.scope);
    expect(await screen.findByDisplayValue('Rua Um')).toBeDefined();

    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Changed in the meantime');
    expect(await agency.owner.call('tenants.get', {}, agency.scope)).toMatchObject({
      name: 'Hotel Alba',
    });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: /^Hotel Alba II · / })).toBeDefined();
    expect(await agency.owner.call('tenants.get', {}, agency.scope)).toMatchObject({
      name: 'Hotel Alba II',
      footer: 'Rua Um',
    });
  });

  it('are read-only for an editor, who is told who may change them', async () => {
    const agency = await testAgency();
    const { client } = await signInAs(agency, 'Edi', 'editor');
    await openWindow(client, '#/settings/tenant/hotel-alba');
    const name = await screen.findByLabelText<HTMLInputElement>('Name');
    expect(name.readOnly).toBe(true);
    expect(screen.getByText(/An Owner of this tenant changes these/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Choose image' })).toBeNull();
  });

  it('[M55] keep an inventory of suites, amenities and services', async () => {
    const agency = await testAgency();
    const user = await openWindow(agency.owner, '#/settings/inventory/hotel-alba');
    expect(await screen.findByText('No suite, amenity or service yet')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add entry' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Name'), 'Garden suite');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('cell', { name: 'Garden suite' })).toBeDefined();
    expect(await agency.owner.call('inventory.list', {}, agency.scope)).toMatchObject([
      { kind: 'suite', name: 'Garden suite', quantity: 1 },
    ]);
  });

  it('change the language of the person at once', async () => {
    const agency = await testAgency();
    const user = await openWindow(agency.owner, '#/settings/preferences');
    await user.click(await screen.findByText('Português'));
    expect(await screen.findByRole('heading', { name: 'Configurações' })).toBeDefined();
  });

  it('back up, verify the copy, and verify the event log', async () => {
    const agency = await testAgency();
    const user = await openWindow(agency.owner, '#/settings/data');
    expect(await screen.findByText(agency.core.dataFolder)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(await screen.findByRole('cell', { name: 'By hand' })).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Verify' }));
    expect(await screen.findByText(/is sound: \d+ events verified/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Verify now' }));
    expect(await screen.findByText('All is as recorded')).toBeDefined();
  });

  it('never let the last owner of a tenant go', async () => {
    const agency = await testAgency();
    const user = await openWindow(agency.owner, '#/settings/people/hotel-alba');
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    await user.click(await screen.findByRole('button', { name: 'Remove from this tenant' }));
    expect(await screen.findByRole('alert')).toBeDefined();
    const members = await agency.owner.call('memberships.list', {}, agency.scope);
    expect(members).toHaveLength(1);
  });

  it('give a person a tenant and a role', async () => {
    const agency = await testAgency();
    await agency.owner.call('profiles.create', { name: 'Max' }, INSTALL);
    const user = await openWindow(agency.owner, '#/settings/people/hotel-alba');
    await user.click(await screen.findByRole('button', { name: 'Add a person' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText('Manager'));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('cell', { name: /Max/ })).toBeDefined();
    expect(await agency.owner.call('memberships.list', {}, agency.scope)).toContainEqual(
      expect.objectContaining({ name: 'Max', role: 'manager' }),
    );
  });
});
