import { DAY_MS } from '@shared/base/days';
import { INSTALL } from '@shared/rpc/client';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { passGates } from '../helpers/campaign-steps';
import { QUALITY, run, setTrend, VISIBILITY } from '../helpers/cycle-steps';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';
import { openWindow } from './open-window';

/** An agency whose weekly cycle intervened because quality is not up; Olga answers for content. */
async function intervened() {
  const agency = await testAgency();
  const { owner, ownerId, scope } = agency;
  await owner.call(
    'memberships.set',
    { profileId: ownerId, role: 'owner', functionalRoles: ['Content Ops Manager'] },
    scope,
  );
  await passGates(agency);
  await setTrend(agency, VISIBILITY, 'up');
  await setTrend(agency, QUALITY, 'down');
  await setTrend(agency, 'conversion_assist_trend', 'flat');
  return { agency, cycle: await run(agency, 'weekly') };
}

const at = (id: string) => `#/t/hotel-alba/cycles/${id}`;
const panel = async () => within(await screen.findByRole('table', { name: 'Remediation sprint' }));

async function nextWeek(agency: TestAgency) {
  agency.core.clock.nowMs += 7 * DAY_MS;
  await agency.owner.call('session.signIn', { profileId: agency.ownerId }, INSTALL);
}

describe('the sprint of an intervene', () => {
  it('[M147] shows what fails and why, and makes exactly the tasks that its button counts', async () => {
    const { agency, cycle } = await intervened();
    const user = await openWindow(agency.owner, at(cycle.id));
    const table = await panel();
    expect(table.getAllByText('High-intent sessions: down')).toHaveLength(2);
    expect(table.getByLabelText('Owner for Content system').getAttribute('value')).toBe('Olga');
    expect(table.getByLabelText('Owner for Internal links').getAttribute('value')).toBe('');
    expect(table.getByLabelText('Due day for Internal links').getAttribute('value')).toBe(
      '2026-11-09',
    );
    expect(screen.getByRole('button', { name: 'Create 4 tasks' })).toBeDefined();
    await user.click(table.getByRole('checkbox', { name: 'Repair Intent operations' }));
    await user.click(screen.getByRole('button', { name: 'Create 3 tasks' }));
    expect(await screen.findByText('3 sprint tasks created, 2 scheduled')).toBeDefined();
    const rest = await screen.findByRole('button', { name: 'Create 0 tasks' });
    expect(rest.getAttribute('aria-description')).toBe('Choose a module to repair.');
    const { rows } = await agency.owner.call('tasks.list', {}, agency.scope);
    expect(rows.map(({ module, state }) => `${module} ${state}`).sort()).toEqual([
      'content_system scheduled',
      'internal_link_graph draft',
      'onpage_optimization scheduled',
    ]);
  });

  it('[M147] has one primary action: the sprint first, then taking note of the decision', async () => {
    const { agency, cycle } = await intervened();
    const user = await openWindow(agency.owner, at(cycle.id));
    await panel();
    const filled = () =>
      [...document.querySelectorAll('button[data-variant="filled"]')].map((one) => one.textContent);
    await waitFor(() => expect(filled()).toEqual(['Create 4 tasks']));
    await user.click(screen.getByRole('button', { name: 'Create 4 tasks' }));
    await waitFor(() => expect(filled()).toEqual(['Acknowledge']));
    expect(screen.getByText(/^Every failing module has its task\./)).toBeDefined();
    const [link] = (await panel()).getAllByRole('link');
    expect(link?.getAttribute('href')).toMatch(/^#\/t\/hotel-alba\/tasks\//);
  });

  it('[M147] an Editor reads it, and the button says which role plans', async () => {
    const { agency, cycle } = await intervened();
    const { client } = await signInAs(agency, 'Edi', 'editor');
    await openWindow(client, at(cycle.id));
    const button = await screen.findByRole('button', { name: 'Create 4 tasks' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.getAttribute('aria-description')).toMatch(/Manager/);
  });

  it('[M147] a continue has no sprint', async () => {
    const { agency } = await intervened();
    await setTrend(agency, QUALITY, 'up');
    const next = await run(agency, 'weekly');
    await openWindow(agency.owner, at(next.id));
    await screen.findByRole('heading', { name: 'Did it recover?' });
    expect(screen.queryByRole('heading', { name: 'Remediation sprint' })).toBeNull();
  });
});

describe('the next cycle', () => {
  it('[M147] says whether the trends recovered and what became of the sprint, and leads both ways', async () => {
    const { agency, cycle } = await intervened();
    const { owner, scope } = agency;
    const user = await openWindow(owner, at(cycle.id));
    await user.click(await screen.findByRole('button', { name: 'Create 4 tasks' }));
    await screen.findByText(/^Every failing module has its task\./);
    await nextWeek(agency);
    await setTrend(agency, QUALITY, 'up');
    const next = await run(agency, 'weekly');
    await openWindow(owner, at(next.id));
    expect(await screen.findByText('Recovered: both tracks are up')).toBeDefined();
    expect(screen.getByText('4 sprint tasks planned, 0 completed')).toBeDefined();
    const rows = within(screen.getByRole('table', { name: 'Did it recover?' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'SignalThenNowOutcome',
      'Non-brand clicksUpUpheld',
      'Query cluster coverageUnknownUnknownunknown',
      'High-intent sessionsDownUprecovered',
      'Conversion assistsFlatFlatnot recovered',
    ]);
    await user.click(screen.getByRole('link', { name: 'since weekly cycle 1' }));
    const followed = await screen.findByRole('link', { name: /^Weekly cycle 2 came next/ });
    expect(followed.getAttribute('href')).toBe(at(next.id));
    expect(screen.queryByRole('button', { name: /^Create/ })).toBeNull();
    const task = (await owner.call('tasks.list', {}, scope)).rows[0];
    expect((await panel()).getByRole('link', { name: task?.title ?? '' })).toBeDefined();
  });
});
