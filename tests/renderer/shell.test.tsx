import { INSTALL, tenantScope } from '@shared/rpc/client';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';
import { openWindow, secondWindow } from './open-window';

const P0 = { severity: 'P0', module: 'technical_foundation', summary: 'Booking is down' } as const;

async function withSecondTenant(agency: TestAgency) {
  const tenant = await agency.owner.call('tenants.create', { name: 'Casa Verde' }, INSTALL);
  return tenantScope(tenant.id);
}

const palette = async (user: Awaited<ReturnType<typeof openWindow>>) => {
  await user.keyboard('{Control>}k{/Control}');
  return screen.findByPlaceholderText('Type a command, a task, an incident or a place');
};

describe('the shell', () => {
  it('[M186] says the lifecycle of the tenant on screen, and the policy it is decided by', async () => {
    const agency = await testAgency();
    await openWindow(agency.owner, '#/t/hotel-alba/gates');
    const bar = within(screen.getByRole('contentinfo'));
    expect(bar.getByText('Planning')).toBeDefined();
    expect(bar.getByText('Policy baseline-v1')).toBeDefined();
    expect(bar.getByText('Test clock')).toBeDefined();
  });

  it('[M6] says that there is no network while there is none, and goes on', async () => {
    const agency = await testAgency();
    await openWindow(agency.owner, '#/t/hotel-alba/gates');
    const bar = within(screen.getByRole('contentinfo'));
    expect(bar.queryByText('Offline')).toBeNull();
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    onTestFinished(() => online.mockRestore());
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(bar.getByText('Offline')).toBeDefined();
    expect(bar.getByText('Connected')).toBeDefined();
    expect(await screen.findByRole('heading', { name: '0 of 5 gates pass' })).toBeDefined();
    online.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(bar.queryByText('Offline')).toBeNull();
  });

  it('[M149] draws an open P0 over its own tenant and over no other', async () => {
    const agency = await testAgency();
    await withSecondTenant(agency);
    await agency.owner.call('incidents.record', P0, agency.scope);
    await openWindow(agency.owner, '#/t/hotel-alba/gates');
    expect(await screen.findByText('1 P0 is open here.')).toBeDefined();
    window.location.hash = '#/t/casa-verde/gates';
    await screen.findByRole('button', { name: 'Switch tenant, now Casa Verde' });
    expect(screen.queryByText(/P0s? (is|are) open here/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Hotel Alba · 1 open P0' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Casa Verde · Planning' })).toBeDefined();
  });

  it('[Q24] shows what another window committed, and measures how long it took to paint', async () => {
    const agency = await testAgency();
    await openWindow(agency.owner, '#/t/hotel-alba/gates');
    const other = await secondWindow(agency);
    await other.call('incidents.record', P0, agency.scope);
    expect(await screen.findByText('1 P0 is open here.')).toBeDefined();
  });

  it('says that there is nothing at an address of a tenant one does not work with', async () => {
    const agency = await testAgency();
    await openWindow(agency.owner, '#/t/nobody/gates');
    expect(await screen.findByText('There is nothing at this address')).toBeDefined();
  });

  it('asks for a tenant where a view speaks of one, and keeps the intent', async () => {
    const agency = await testAgency();
    await openWindow(agency.owner, '#/all/gates?start=1');
    const choice = await screen.findByRole('link', { name: /Hotel Alba/ });
    expect(choice.getAttribute('href')).toBe('#/t/hotel-alba/gates?start=1');
  });

  it('goes by G and a letter, by Ctrl and a digit, and back to all tenants', async () => {
    const agency = await testAgency();
    await withSecondTenant(agency);
    const user = await openWindow(agency.owner, '#/t/hotel-alba/reports');
    await user.keyboard('gg');
    expect(window.location.hash).toBe('#/t/hotel-alba/gates');
    await user.keyboard('{Control>}1{/Control}');
    await waitFor(() => expect(window.location.hash).toBe('#/t/casa-verde/gates'));
    await user.keyboard('{Control>}0{/Control}');
    await waitFor(() => expect(window.location.hash).toBe('#/all/today'));
  });

  it('leaves letters to the field that has the focus', async () => {
    const agency = await testAgency();
    const user = await openWindow(agency.owner, '#/settings/tenant/hotel-alba');
    await user.type(await screen.findByLabelText('Name'), 'gg?');
    expect(window.location.hash).toBe('#/settings/tenant/hotel-alba');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens the keyboard map with ? and gives the focus back', async () => {
    const agency = await testAgency();
    const user = await openWindow(agency.owner, '#/t/hotel-alba/gates');
    const opener = await screen.findByRole('button', { name: 'Keyboard' });
    opener.focus();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard' })).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(opener);
  });
});

describe('the palette', () => {
  it('[M205] lists the six commands, and a refused one with its reason', async () => {
    const agency = await testAgency();
    const { client } = await signInAs(agency, 'Edi', 'editor');
    const user = await openWindow(client, '#/t/hotel-alba/gates');
    await palette(user);
    const named = (name: RegExp) => screen.findByRole('button', { name, hidden: true });
    expect((await named(/^Plan growth ?: /)).getAttribute('aria-disabled')).toBe('false');
    expect(await named(/^Run weekly cycle ?: Needs the role Manager/)).toBeDefined();
    const start = await named(/^Start campaign ?: Needs the role Manager/);
    expect(start.getAttribute('aria-disabled')).toBe('true');
    expect(await named(/^Report incident ?: /)).toBeDefined();
    expect(await named(/^Check gates ?: /)).toBeDefined();
    expect(await named(/^Report growth ?: /)).toBeDefined();
  });

  it('says in the all-tenants mode that a command needs a tenant', async () => {
    const agency = await testAgency();
    const user = await openWindow(agency.owner, '#/all/tenants');
    await palette(user);
    const found = await screen.findAllByText('Needs a tenant: choose one in the rail first');
    expect(found).toHaveLength(8);
  });

  it('checks the gates at once and says how many pass', async () => {
    const agency = await testAgency();
    const user = await openWindow(agency.owner, '#/t/hotel-alba/reports');
    await user.type(await palette(user), 'check gates{Enter}');
    expect(await screen.findByText('0 of 5 gates pass', { selector: '.gh-toast *' })).toBeDefined();
    expect(window.location.hash).toBe('#/t/hotel-alba/gates');
  });

  it('finds a task by its words and goes to it', async () => {
    const agency = await testAgency();
    const task = await agency.owner.call(
      'tasks.create',
      { title: 'Photograph the courtyard', module: 'content_system' },
      agency.scope,
    );
    const user = await openWindow(agency.owner, '#/t/hotel-alba/gates');
    await user.type(await palette(user), 'courtyard');
    await user.click(await screen.findByText('Photograph the courtyard'));
    expect(window.location.hash).toBe(`#/t/hotel-alba/tasks/${task.id}`);
  });
});
