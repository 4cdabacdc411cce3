import { INSTALL } from '@shared/rpc/client';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { startedCampaign } from '../helpers/campaign-steps';
import { incident, QUALITY, run, setTrend, VISIBILITY } from '../helpers/cycle-steps';
import type { TestAgency } from '../helpers/test-core';
import { openAgency } from './open-window';

const DAY_MS = 86_400_000;
const button = (name: string | RegExp) => screen.findByRole('button', { name, hidden: true });
const dialog = (name: RegExp) => screen.findByRole('dialog', { name });

/** Opens a list and takes one of its entries; entries appear after a fade, in the list that the field points to. */
async function choose(
  user: Awaited<ReturnType<typeof openAgency>>['user'],
  field: string | RegExp,
  entry: string,
) {
  const box = await screen.findByRole('combobox', { name: field });
  await user.click(box);
  await waitFor(() => expect(box.getAttribute('aria-controls')).not.toBeNull());
  const list = document.getElementById(box.getAttribute('aria-controls') ?? '');
  await user.click(within(list as HTMLElement).getByRole('option', { name: entry, hidden: true }));
}

function observe({ owner, scope }: TestAgency, day: string, valueText: string) {
  return owner.call(
    'observations.record',
    {
      observations: [
        { key: 'high_intent_sessions', fromOn: day, toOn: day, valueText, source: 'GA4' },
      ],
    },
    scope,
  );
}

async function openCycle(prepare: (agency: TestAgency) => Promise<unknown>) {
  let cycleId = '';
  const agency = await openAgency('cycles', async (each) => {
    await prepare(each);
    cycleId = (await run(each, 'weekly')).id;
  });
  window.location.hash = `#/t/hotel-alba/cycles/${cycleId}`;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await screen.findByText(/[0-9a-f]{4}…[0-9a-f]{4}/);
  return { ...agency, cycleId };
}

describe('a decision explained', () => {
  it('[M192] leads from a value of a rule to what somebody recorded, and back to the rule', async () => {
    const { user } = await openCycle(async (agency) => {
      await observe(agency, '2026-10-25', '1196');
      await observe(agency, '2026-11-02', '1204');
    });
    await user.click(
      (
        await screen.findAllByRole('button', { name: /^High-intent sessions = / })
      )[0] as HTMLElement,
    );
    const part = await screen.findByRole('region', { name: 'High-intent sessions' });
    expect(within(part).getByText('1204')).toBeDefined();
    expect(within(part).getByText('1196')).toBeDefined();
    expect(within(part).getAllByText(/^Olga, /)).toHaveLength(2);
    expect(within(part).getByText(/16 more and it is up \(from 1,220\)/)).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(part));
    await user.click(within(part).getByRole('button', { name: 'Back to rule 4' }));
    expect(screen.queryByRole('region', { name: 'High-intent sessions' })).toBeNull();
    expect(document.activeElement?.id).toBe('cycles-rule-4');
  });

  it('[M152][Q18] shows the matrix beside the decision and what the watching policy would have decided', async () => {
    await openCycle(async (agency) => {
      await agency.owner.call(
        'cycles.setPolicy',
        { live: 'baseline-v1', shadow: 'strict-v1' },
        agency.scope,
      );
      await setTrend(agency, VISIBILITY, 'up');
      await setTrend(agency, QUALITY, 'up');
      await setTrend(agency, 'conversion_assist_trend', 'down');
    });
    expect(await screen.findByRole('heading', { name: 'Continue' })).toBeDefined();
    expect(screen.getByText(/^strict-v1 watched and would have decided rollback: /)).toBeDefined();
    const matrix = within(screen.getByRole('table', { name: 'Quality matrix' }));
    expect(matrix.getAllByRole('row')).toHaveLength(5);
    expect(matrix.getByText('Visibility is up while a quality trend falls')).toBeDefined();
    expect(matrix.getByText('Visibility and quality both up')).toBeDefined();
  });

  it('[M153] the rhythm of its week is ticked by facts and leads to the work', async () => {
    const { user, owner, scope } = await openCycle(async () => undefined);
    const rhythm = (await screen.findByRole('heading', { name: 'Weekly rhythm' })).closest(
      'section',
    );
    const list = within(rhythm as HTMLElement);
    expect(await list.findByText('0 of 4 done, ticked by what is on record')).toBeDefined();
    expect(list.getByRole('link', { name: 'Gates and risks looked at' }).getAttribute('href')).toBe(
      '#/t/hotel-alba/gates',
    );
    await user.keyboard('a');
    const form = within(await dialog(/Acknowledge this decision/));
    await user.click(form.getByRole('button', { name: 'Acknowledge' }));
    expect(await list.findByText('1 of 4 done, ticked by what is on record')).toBeDefined();
    expect((await owner.call('cycles.list', {}, scope)).total).toBe(1);
  });
});

describe('what a decision obliges to', () => {
  it('[Q17][M178] the sprint of a P1 is scheduled from the decision', async () => {
    const { user, owner, scope } = await openCycle((agency) => incident(agency, 'P1'));
    await user.click(await button('Schedule'));
    const form = within(await dialog(/Schedule the sprint for INC-0001/));
    const title = (await form.findByLabelText('Task')) as HTMLInputElement;
    expect(title.value).toBe('Intervention sprint for INC-0001: Checkout answers with errors');
    await choose(user, 'Owner', 'Olga');
    await user.click(form.getByRole('button', { name: 'Create the task' }));
    expect(await screen.findByText('The task is scheduled')).toBeDefined();
    expect(await screen.findByText('Met')).toBeDefined();
    const { rows } = await owner.call('tasks.list', {}, scope);
    expect(rows).toMatchObject([{ state: 'scheduled' }]);
  });

  it('[M150] the warning of drift plans one task for quality', async () => {
    const { user } = await openCycle((agency) => setTrend(agency, VISIBILITY, 'up'));
    await user.click(await button('Plan for quality'));
    const form = within(await dialog(/Give quality more of the next sprint/));
    await user.click(await form.findByRole('button', { name: 'Create the task' }));
    expect(await screen.findByRole('link', { name: 'Task created' })).toBeDefined();
  });
});

describe('a what-if', () => {
  it('[Q12] takes a P0 away, adds one, and says when it leaves each window', async () => {
    const { user } = await openCycle((agency) => incident(agency, 'P0', DAY_MS));
    const states = within(await screen.findByRole('radiogroup', { name: 'What if INC-0001' }));
    expect(
      screen.getByText(/^Leaves the window: weekly 9 Nov.*monthly 2 Dec.*quarterly/),
    ).toBeDefined();
    await user.click(states.getByRole('radio', { name: 'Resolved' }));
    expect(await screen.findByText(/^Rule 1 would decide\./)).toBeDefined();
    await user.click(states.getByRole('radio', { name: 'Not there' }));
    expect(await screen.findByText(/^Rule 4 would decide\./)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add P0' }));
    expect(await screen.findByText(/^Rule 1 would decide\./)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Take Added 1 away' }));
    expect(await screen.findByText(/^Rule 4 would decide\./)).toBeDefined();
  });
});

describe('policies', () => {
  it('[M193][Q18] are read in words; an Owner changes which decides, after being asked', async () => {
    const { user, owner, scope } = await openAgency('cycles?policy=1', (agency) =>
      run(agency, 'weekly'),
    );
    expect(await screen.findByText('At least one P0 in the window: roll back')).toBeDefined();
    expect(await screen.findByText(/^1 decision: 1 the same, 0 stricter, 0 milder/)).toBeDefined();
    await user.click(await button('Replay every decision'));
    expect(await screen.findByText('1 decision came out the same.')).toBeDefined();

    await choose(user, 'Decides', 'strict-v1');
    await user.click(await button('Change the policy'));
    const ask = within(await dialog(/Change the policy from now on/));
    await user.click(ask.getByRole('button', { name: 'Change the policy' }));
    expect(
      await screen.findByText('At least one P1 of the window is not resolved: intervene'),
    ).toBeDefined();
    expect(await owner.call('cycles.policy', {}, scope)).toEqual({
      live: 'strict-v1',
      shadow: null,
    });
  });

  it('[M37][Q30] an overdue cycle is told with its days, in the view and in the status bar', async () => {
    await openAgency('cycles', async (agency) => {
      await startedCampaign(agency);
      agency.core.clock.nowMs += 10 * DAY_MS;
      await agency.owner.call('session.signIn', { profileId: agency.ownerId }, INSTALL);
    });
    expect(await screen.findAllByText('Weekly cycle 3 days overdue')).toHaveLength(2);
  });
});
