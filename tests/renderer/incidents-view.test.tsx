import { INSTALL } from '@shared/rpc/client';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { type move, record, walk } from '../helpers/incident-steps';
import { signInAs } from '../helpers/test-core';
import { openAgency, openWindow, secondWindow } from './open-window';

const HOUR_MS = 3_600_000;
const dialog = (name?: RegExp) => screen.findByRole('dialog', name === undefined ? {} : { name });
/** A dialog's parts appear after its fade; the elements are there before that. */
const button = (name: string | RegExp) => screen.findByRole('button', { name, hidden: true });
const card = (name: string) => screen.findByRole('region', { name });

describe('the log of incidents', () => {
  it('[M172] lists number, severity, state and module, counts what is open, and filters', async () => {
    const { user } = await openAgency('incidents', async (agency) => {
      await record(agency, { summary: 'Checkout answers with errors' });
      await record(agency, { severity: 'P2', module: 'content_system', summary: 'Slow photos' });
    });
    const table = within(await screen.findByRole('table', { name: 'Incidents' }));
    expect(table.getByText('INC-0001')).toBeDefined();
    expect(table.getByText('Content system')).toBeDefined();
    expect(table.getAllByText('Open')).toHaveLength(2);
    expect(screen.getByRole('img', { name: 'P0: 1 open' })).toBeDefined();
    expect(screen.getByRole('img', { name: 'P1: 0 open' })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'P2' }));
    await waitFor(() => expect(screen.queryByText('Checkout answers with errors')).toBeNull());
    expect(screen.getByText('Slow photos')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'P1' }));
    expect(await screen.findByText('No incident fits this filter')).toBeDefined();
  });

  it('[M172] an empty summary is refused at its field and nothing is recorded', async () => {
    const { user, owner, scope } = await openAgency('incidents');
    expect(await screen.findByText('No incident has been reported')).toBeDefined();
    await user.keyboard('{Control>}i{/Control}');
    await dialog(/Report an incident/);
    await user.click(await button('Report this P1'));
    expect(
      await screen.findByText('The summary is empty. Say in one line what happened.'),
    ).toBeDefined();
    const { total } = await owner.call('incidents.list', {}, scope);
    expect(total).toBe(0);
  });

  it('[M149][M174][M176] a P0 opens its page: tasks paused, changes to roll back, postmortem due, cycle button', async () => {
    const { user } = await openAgency('incidents?new=1', startedCampaign);
    const form = within(await dialog(/Report an incident/));
    await user.click(form.getByText('P0'));
    await user.type(form.getByLabelText(/What happened/), 'Booking pages answer with 404');
    await user.click(form.getByRole('button', { name: 'Report this P0' }));

    expect(
      await screen.findByRole('heading', { name: 'Booking pages answer with 404' }),
    ).toBeDefined();
    expect(
      within(await card('Acceleration work')).getByText(/acceleration tasks are paused/),
    ).toBeDefined();
    expect(
      within(await card('Roll back changes')).getByText(/^\d+ changes can be rolled back$/),
    ).toBeDefined();
    const postmortem = within(await card('Postmortem'));
    expect(postmortem.getByRole('timer').textContent).toMatch(/^2[34]:\d\d h left$/);
    expect(postmortem.getByText(/^Same day, by 3 Nov, 18:00$/)).toBeDefined();
    expect(screen.getByText(/^until Tue 10 Nov 2026/)).toBeDefined();

    await user.click(await button('Run weekly cycle'));
    await screen.findByRole('link', { name: 'Open the decision' });
    expect(within(await card('Reassess')).getByText('Rollback')).toBeDefined();
  });

  it('[M173] an incident reported for yesterday keeps that moment, and one from tomorrow is refused', async () => {
    const { user, owner, scope } = await openAgency('incidents?new=1');
    const form = within(await dialog(/Report an incident/));
    await user.type(form.getByLabelText(/What happened/), 'Prices were missing');
    const field = form.getByLabelText('Occurred at');
    const { fireEvent } = await import('@testing-library/react');
    fireEvent.change(field, { target: { value: '2026-11-04 09:00' } });
    await user.click(form.getByRole('button', { name: 'Report this P1' }));
    expect(await form.findByText(/cannot have occurred in the future/)).toBeDefined();
    fireEvent.change(field, { target: { value: '2026-11-02 09:00' } });
    await user.click(form.getByRole('button', { name: 'Report this P1' }));
    await screen.findByRole('heading', { name: 'Prices were missing' });
    const { rows } = await owner.call('incidents.list', {}, scope);
    // São Paulo is three hours behind UTC.
    expect(rows[0]?.occurredAtMs).toBe(Date.UTC(2026, 10, 2, 12));
  });
});

describe('one incident', () => {
  it('[M173] walks its states by the domain rule, with A as well, and every step is on the timeline', async () => {
    const { user } = await openIncident({ severity: 'P2' });
    await user.click(await button('Acknowledge'));
    await button('Start mitigating');
    await user.keyboard('a');
    await button('Resolve');
    expect(screen.getByText('Olga: Acknowledged to Mitigating')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  });

  it('[M175] closing is refused until root cause, remediation and prevention are there', async () => {
    const { user, owner, scope } = await openIncident({ severity: 'P1' }, [
      'acknowledged',
      'mitigating',
      'resolved',
      'postmortem',
    ]);
    const close = await button('Close');
    expect(close.getAttribute('aria-disabled')).toBe('true');
    expect(close.getAttribute('aria-description')).toBe(
      'It cannot be closed yet: the root cause is missing. It cannot be closed yet: the remediation is missing. It cannot be closed yet: the prevention is missing.',
    );
    expect(screen.getByText('3 of 3 fields are empty, cannot be closed yet')).toBeDefined();
    await user.type(screen.getByLabelText(/^Root cause/), 'A template renamed the path');
    await user.type(screen.getByLabelText(/^Remediation/), 'The old path was put back');
    await user.type(screen.getByLabelText(/^Prevention/), 'Paths are checked before a release');
    await user.click(await button('Save the record'));
    await waitFor(async () =>
      expect((await button('Close')).getAttribute('aria-disabled')).toBe('false'),
    );
    await user.click(await button('Close'));
    await button('Reopen');
    const { rows } = await owner.call('incidents.list', {}, scope);
    expect(rows[0]?.state).toBe('closed');
  });

  it('[M177] a P0 waits for its postmortem: Close says so while it is only resolved', async () => {
    await openIncident({ severity: 'P0' }, ['acknowledged', 'mitigating', 'resolved']);
    const close = await button('Close');
    expect(close.getAttribute('aria-description')).toContain(
      'A P0 closes only after its postmortem.',
    );
    expect((await button('Open postmortem')).getAttribute('aria-disabled')).toBe('false');
  });

  it('keeps the draft when somebody else saved first, shows the newer text and saves on request', async () => {
    const agency = await openIncident({ severity: 'P1' });
    const { user, scope, incidentId } = agency;
    await user.type(screen.getByLabelText(/^Root cause/), 'Mine');
    const other = await secondWindow(agency);
    await other.call(
      'incidents.saveRecord',
      { incidentId, expectedVersion: 1, rootCause: 'Theirs' },
      scope,
    );
    // This window has read the newer record by now, and still may not write over it unseen.
    await screen.findByText('Olga saved the closing record');
    await user.click(await button('Save the record'));
    expect(await screen.findByText('Now on record: Theirs')).toBeDefined();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Root cause/).value).toBe('Mine');
    await user.click(await button('Save the record'));
    await waitFor(async () => {
      const { rootCause } = await agency.owner.call('incidents.get', { incidentId }, scope);
      expect(rootCause).toBe('Mine');
    });
  });

  it('[Q40] an Owner lowers a severity with a justification and declares an error with evidence', async () => {
    const { user } = await openIncident({ severity: 'P0' });
    const choose = async (name: RegExp) => {
      await user.click(await button('More'));
      await user.click(await screen.findByRole('menuitem', { name, hidden: true }));
    };
    await choose(/Change severity/);
    const form = within(await dialog(/Change the severity of INC-0001/));
    await user.click(form.getByRole('button', { name: 'Make it a P1' }));
    expect(await form.findByText('A change of severity needs a justification.')).toBeDefined();
    await user.type(form.getByLabelText('Justification'), 'Only one page was hit');
    await user.click(form.getByRole('button', { name: 'Make it a P1' }));
    expect(await screen.findByText('P1; counts as P0, the worst it ever was')).toBeDefined();
    expect(screen.getByText('Olga changed the severity from P0 to P1')).toBeDefined();

    await choose(/Declare in error/);
    const declare = within(await dialog(/never was a P0/));
    await user.click(declare.getByRole('button', { name: 'Declare in error' }));
    expect(await declare.findByText('Name the evidence that this never was a P0.')).toBeDefined();
    await user.type(declare.getByLabelText('Evidence'), 'The monitor itself was down');
    await user.click(declare.getByRole('button', { name: 'Declare in error' }));
    expect(await screen.findByText('Declared in error: no longer counted as a P0')).toBeDefined();
  });

  it('[Q11][M177] resumes paused tasks only when resolved; the Owner stops everything with one click', async () => {
    const { user, owner, scope } = await openIncident({ severity: 'P0' }, [], startedCampaign);
    const resume = await button(/^Resume \d+ tasks$/);
    expect(resume.getAttribute('aria-disabled')).toBe('true');
    await user.click(await button('Pause all campaigns of this tenant'));
    const form = within(await dialog(/Pause all campaigns/));
    await user.click(form.getByRole('button', { name: 'Pause all campaigns of this tenant' }));
    expect(await screen.findByText(/is rolled back\.$/)).toBeDefined();
    const { campaign } = await owner.call('campaigns.current', {}, scope);
    expect(campaign?.state).toBe('rolled_back');

    await user.click(await button('Let the campaign go on'));
    const back = within(await dialog(/Let the campaign go on/));
    await user.click(back.getByRole('button', { name: 'Let the campaign go on' }));
    expect(await back.findByText('A P0 is still unresolved.')).toBeDefined();
  });

  it('[M177] lets the paused tasks go on once the P0 is resolved', async () => {
    const { user } = await openIncident(
      { severity: 'P0' },
      ['acknowledged', 'mitigating', 'resolved'],
      startedCampaign,
    );
    await user.click(await button(/^Resume \d+ tasks$/));
    expect(await screen.findByText(/^No acceleration task is paused in/)).toBeDefined();
  });

  it('[M178] adds a note to the timeline and refuses an empty one', async () => {
    const { user } = await openIncident({ severity: 'P2' });
    await user.click(await button('Add note'));
    expect(await screen.findByText('The note is empty.')).toBeDefined();
    await user.type(screen.getByLabelText('Add a note'), 'The host restarted the machine');
    await user.click(await button('Add note'));
    expect(await screen.findByText('Note by Olga')).toBeDefined();
    expect(await screen.findByText('The host restarted the machine')).toBeDefined();
  });

  it('[M174] says how far over the postmortem is when its time has passed', async () => {
    await openIncident({ severity: 'P0' }, [], async () => undefined, 26 * HOUR_MS);
    const postmortem = within(await card('Postmortem'));
    expect(postmortem.getByRole('timer').textContent).toMatch(/^2:0\d h overdue$/);
    expect(postmortem.getByText('Same day missed')).toBeDefined();
  });

  it('[M49] an Editor acknowledges, and reads that a Manager takes it further', async () => {
    const agency = await openIncident({ severity: 'P1' });
    const editor = await signInAs(agency, 'Edi', 'editor');
    document.body.replaceChildren();
    const user = await openWindow(editor.client, `#/t/hotel-alba/incidents/${agency.incidentId}`);
    await user.click(await button('Acknowledge'));
    const next = await button('Start mitigating');
    expect(next.getAttribute('aria-description')).toBe(
      'A Manager or an Owner takes an incident further.',
    );
  });

  it('speaks the language of the person', async () => {
    await openIncident({ severity: 'P0' }, [], ({ owner }) =>
      owner.call('profiles.updateOwn', { locale: 'pt-BR' }, INSTALL),
    );
    expect(await screen.findByRole('heading', { name: 'Escalonamento' })).toBeDefined();
    expect(screen.getByText('Nada mudou na janela dele')).toBeDefined();
  });
});

describe('rolling back what was changed before a P0', () => {
  const edit = async ({ owner, scope, ownerId }: Agency) => {
    await owner.call('board.setLimits', { limits: { scheduled: 9 } }, scope);
    const fields = { ...sprintFields(ownerId), title: 'Check the prices' };
    const task = await owner.call('tasks.create', { ...fields, module: 'content_system' }, scope);
    const seen = { taskId: task.id, expectedVersion: task.version };
    return owner.call('tasks.update', { ...seen, notes: 'Dearer' }, scope);
  };

  it('[M176] offers each change with its comparison, and asks before it rolls back', async () => {
    const agency = await openIncident({ severity: 'P0' }, [], edit);
    const { user, owner, scope, incidentId } = agency;
    const table = within(await screen.findByRole('table', { name: 'Undo points' }));
    const row = within(table.getByRole('row', { name: /Changed a setting/ }));
    await user.click(row.getByRole('button', { name: 'Compare' }));
    const compared = within(await dialog(/Changed a setting/));
    expect(await compared.findByText('scheduled')).toBeDefined();
    expect(compared.getByText('9')).toBeDefined();
    await user.keyboard('{Escape}');
    await user.click(row.getByRole('checkbox'));
    await user.click(await button('Roll back selected (1)'));
    await user.click(await button('Roll it back'));
    expect(await table.findByText(/^Rolled back /)).toBeDefined();
    expect(screen.getByText('1 of 1 done')).toBeDefined();
    const answer = await owner.call('incidents.undoPoints', { incidentId }, scope);
    expect(answer.rows.map(({ state }) => state)).toEqual(['ready', 'ready', 'done']);
  });

  it('[M176] says why a change stayed and what to do by hand, tries again, and is marked done', async () => {
    const agency = await openIncident({ severity: 'P0' }, [], async (made) => {
      const task = await edit(made);
      const max = await signInAs(made, 'Max', 'manager');
      const theirs = { taskId: task.id, expectedVersion: task.version, notes: 'Cheaper' };
      await max.client.call('tasks.update', theirs, made.scope);
    });
    const { user } = agency;
    const table = within(await screen.findByRole('table', { name: 'Undo points' }));
    const row = within(table.getByRole('row', { name: /Changed a task.*Olga · / }));
    await user.click(row.getByRole('checkbox'));
    await user.click(await button('Roll back selected (1)'));
    await user.click(await button('Roll it back'));
    expect(
      await table.findByText(/Max changed it since; undoing would overwrite that\./),
    ).toBeDefined();
    expect(
      table.getByText(/^By hand: 1\. Compare “Check the prices” with what it was\./),
    ).toBeDefined();
    expect(screen.getByText('0 of 1 done, 1 needs manual steps')).toBeDefined();
    await user.click(await button('Try again'));
    await user.click(await button('Mark as done by hand'));
    const form = within(await dialog(/Done by hand/));
    await user.click(form.getByRole('button', { name: 'Mark as done by hand', hidden: true }));
    expect(await form.findByText('Say what was done.')).toBeDefined();
    await user.type(form.getByLabelText('What was done'), 'Agreed with Max');
    await user.click(form.getByRole('button', { name: 'Mark as done by hand', hidden: true }));
    expect(await table.findByText(/^Done by hand /)).toBeDefined();
    expect(screen.getByText('Agreed with Max')).toBeDefined();
  });

  it('[M176] an Editor compares, and reads that a Manager rolls back', async () => {
    const agency = await openIncident({ severity: 'P0' }, [], edit);
    const editor = await signInAs(agency, 'Edi', 'editor');
    document.body.replaceChildren();
    await openWindow(editor.client, `#/t/hotel-alba/incidents/${agency.incidentId}`);
    const back = await button('Roll back selected (0)');
    expect(back.getAttribute('aria-disabled')).toBe('true');
    expect(back.getAttribute('aria-description')).toContain('Manager');
  });
});

type Given = Parameters<typeof record>[1];
type Agency = Parameters<typeof record>[0];

/** The page of a tenant's one incident, walked to a state, `agoMs` after it occurred. */
async function openIncident(
  given: Given,
  states: Parameters<typeof move>[2][] = [],
  prepare: (agency: Agency) => Promise<unknown> = async () => undefined,
  agoMs = 0,
) {
  let incidentId = '';
  const agency = await openAgency('incidents', async (agency) => {
    await prepare(agency);
    const made = await record(agency, {
      ...given,
      occurredAtMs: agency.core.clock.nowMs - agoMs,
    });
    incidentId = (await walk(agency, made, ...states)).id;
  });
  window.location.hash = `#/t/hotel-alba/incidents/${incidentId}`;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await screen.findByRole('heading', { name: given?.summary ?? 'Checkout answers with errors' });
  return { ...agency, incidentId };
}
