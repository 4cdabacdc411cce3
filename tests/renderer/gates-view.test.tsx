import { INSTALL } from '@shared/rpc/client';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { passGates, startedCampaign } from '../helpers/campaign-steps';
import { signInAs } from '../helpers/test-core';
import { openAgency, openWindow, secondWindow } from './open-window';

const row = (name: RegExp) => screen.findByRole('region', { name });
const dialog = () => screen.findByRole('dialog');
/** A dialog's parts appear after its fade; the elements are there before that. */
const button = (name: string | RegExp) => screen.findByRole('button', { name, hidden: true });

describe('the startup gates', () => {
  it('[M123][M125] a fresh tenant reads 0 of 5, fix first, and every gate says why it fails', async () => {
    await openAgency('gates');
    expect(await screen.findByRole('heading', { name: '0 of 5 gates pass' })).toBeDefined();
    expect(screen.getByText('Fix-first mode')).toBeDefined();
    const capacity = await row(/^Capacity, Fail/);
    expect(within(capacity).getByText('rolling_weeks_feasible = 0')).toBeDefined();
    expect(within(capacity).getByText('>= 8')).toBeDefined();
    expect(within(capacity).getByText('0 of 8 weeks of throughput proven.')).toBeDefined();
    expect(within(capacity).getByText('Content Lead')).toBeDefined();
  });

  it('[Q31][M122] a flip to pass without evidence is refused at the field; a note with it passes and names its author', async () => {
    const { user } = await openAgency('gates');
    const capacity = await row(/^Capacity/);
    await user.click(within(capacity).getByRole('button', { name: /^Set “Weeks/ }));
    const form = within(await dialog());
    const field = form.getByLabelText('New value');
    await user.clear(field);
    await user.type(field, '8');
    await user.click(form.getByRole('button', { name: 'Set the value' }));
    expect(await form.findByText(/would become true here/)).toBeDefined();
    expect(await row(/^Capacity, Fail/)).toBeDefined();

    await user.click(form.getByText('Note'));
    await user.type(
      form.getByLabelText('Note', { selector: 'textarea' }),
      'Finished work, weeks 36 to 43',
    );
    await user.click(form.getByRole('button', { name: 'Set the value' }));
    expect(await row(/^Capacity, Pass/)).toBeDefined();
    expect(await screen.findByRole('heading', { name: '1 of 5 gates pass' })).toBeDefined();

    await user.click(within(await row(/^Capacity/)).getByRole('button', { expanded: false }));
    await user.click(await button(/Finished work, weeks 36 to 43/));
    const shown = within(await screen.findByRole('dialog', { name: 'Evidence' }));
    expect(shown.getByText('Olga')).toBeDefined();
    expect(shown.getByText(/^[0-9a-f]{64}$/)).toBeDefined();
  });

  it('[M122] the gate that an address names stands open, and closes by hand', async () => {
    const { user } = await openAgency('gates?gate=capacity_gate', passGates);
    const toggle = async (name: RegExp) => within(await row(name)).getByRole('button', { name });
    const opened = async (name: RegExp) => (await toggle(name)).getAttribute('aria-expanded');
    expect(await opened(/^Capacity/)).toBe('true');
    expect(await opened(/^Strategy/)).toBe('false');
    await user.click(await toggle(/^Capacity/));
    expect(await opened(/^Capacity/)).toBe('false');
  });

  it('[M116][M118] 7.9 weeks do not pass, and a coverage over 1 is refused at its field', async () => {
    const { user } = await openAgency('gates');
    const set = async (gate: RegExp, value: string) => {
      await user.click(within(await row(gate)).getByRole('button', { name: /^Set “/ }));
      const form = within(await dialog());
      await user.clear(form.getByLabelText('New value'));
      await user.type(form.getByLabelText('New value'), value);
      await user.click(form.getByRole('button', { name: 'Set the value' }));
      return form;
    };
    await set(/^Capacity/, '7.9');
    expect(await screen.findByText('7.9 of 8 weeks of throughput proven.')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const form = await set(/^Ownership/, '1.2');
    expect(await form.findByText(/is a share between 0 and 1; found 1.2/)).toBeDefined();
  });

  it('[Q31] a file of the operator is uploaded and stands behind the value with its hash', async () => {
    const { user, owner, scope } = await openAgency('gates');
    await user.click(
      within(await row(/^Compliance/)).getByRole('button', {
        name: 'Set “Guardrails written down”',
      }),
    );
    const form = within(await dialog());
    await user.click(form.getByText('File'));
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('The dialog offers no file');
    await user.upload(input, new File(['No invented reviews'], 'guardrails-v3.txt'));
    expect(await form.findByText('guardrails-v3.txt')).toBeDefined();
    await user.click(form.getByRole('button', { name: 'Set the value' }));
    await waitFor(async () => {
      const { gates } = await owner.call('gates.list', {}, scope);
      const evidence = gates.find(({ key }) => key === 'compliance_gate')?.evidence;
      expect(evidence).toMatchObject([{ kind: 'file', ref: 'guardrails-v3.txt', value: true }]);
    });
  });

  it('[M124] the check is kept and shown as a column of the history, also when another window runs it', async () => {
    const agency = await openAgency('gates');
    await agency.user.click(await button('Check gates'));
    expect(await screen.findByText('0 of 5 gates pass', { selector: 'span' })).toBeDefined();
    await waitFor(() =>
      expect(screen.getAllByRole('img', { name: /^Fail, 3 Nov.*Olga/ })).toHaveLength(5),
    );
    const other = await secondWindow(agency);
    await passGates({ owner: other, scope: agency.scope });
    agency.core.clock.nowMs += 60_000;
    await other.call('gates.check', {}, agency.scope);
    await waitFor(() =>
      expect(screen.getAllByRole('img', { name: /^Pass, 3 Nov.*Olga/ })).toHaveLength(5),
    );
    expect(await screen.findByRole('heading', { name: '5 of 5 gates pass' })).toBeDefined();
    expect(screen.queryByText('Fix-first mode')).toBeNull();
  });

  it('[M124] the exported result is the JSON that the command line prints', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:of-the-test';
    });
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const { user } = await openAgency('gates');
    await user.click(await button('Export result'));
    const json = JSON.parse(await (blobs[0] as Blob).text()); // the click has made one
    expect(json.allPassed).toBe(false);
    expect(json.gates).toHaveLength(5);
    expect(json.gates[2]).toEqual({
      key: 'capacity_gate',
      status: 'fail',
      reason: '0 of 8 weeks of throughput proven.',
      owner: 'Content Lead',
      code: 'too_few_weeks',
    });
  });

  it('[M121] creates exactly as many remediation tasks as its button says, and never one twice', async () => {
    const { user, owner, scope } = await openAgency('gates');
    await user.click(await button('Create 5 remediation tasks'));
    expect(await screen.findByText('5 remediation tasks created')).toBeDefined();
    expect(await screen.findByText('Every repair has its task.')).toBeDefined();
    const { total, rows } = await owner.call('tasks.list', {}, scope);
    expect(total).toBe(5);
    expect(rows.every(({ source }) => source === 'gate')).toBe(true);
  });

  it('works without a mouse: J and K move, Enter folds, A sets the value that is missing', async () => {
    const { user } = await openAgency('gates');
    await row(/^Strategy/);
    await user.keyboard('jjj');
    expect(document.activeElement?.getAttribute('data-row')).toBe('capacity_gate');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('a');
    expect(
      await screen.findByRole('dialog', { name: 'Capacity: Weeks of proven throughput' }),
    ).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('data-row')).toBe('capacity_gate'),
    );
  });

  it('[M49] an Editor sees the buttons, and reads which role they take', async () => {
    const agency = await openAgency('gates');
    const editor = await signInAs(agency, 'Edi', 'editor');
    const user = await openWindow(editor.client, '#/t/hotel-alba/gates');
    const create = await button('Create 5 remediation tasks');
    expect(create.getAttribute('aria-disabled')).toBe('true');
    expect(create.getAttribute('aria-description')).toBe('Needs the role Manager');
    await user.click(create);
    const { total } = await agency.owner.call('tasks.list', {}, agency.scope);
    expect(total).toBe(0);
  });

  it('[M125] speaks the language of the person', async () => {
    await openAgency('gates', ({ owner }) =>
      owner.call('profiles.updateOwn', { locale: 'pt-BR' }, INSTALL),
    );
    expect(await screen.findByRole('heading', { name: '0 de 5 gates aprovados' })).toBeDefined();
    expect(screen.getByText('0 de 8 semanas de produção comprovadas.')).toBeDefined();
  });
});

describe('the start of a campaign', () => {
  it('[M21][INV1] is refused with every reason, and its button stays in reach', async () => {
    const { user, owner, scope } = await openAgency('gates');
    const start = await button('Start campaign');
    expect(start.getAttribute('aria-disabled')).toBe('true');
    expect(start.hasAttribute('disabled')).toBe(false);
    const note = within(screen.getByRole('note'));
    expect(note.getByText('Refused: 6 reasons.')).toBeDefined();
    expect(note.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'There is no plan to start. Write one first, or name an existing one.',
      expect.stringMatching(/^Strategy: /),
      expect.stringMatching(/^Compliance: /),
      'Capacity: 0 of 8 weeks of throughput proven.',
      expect.stringMatching(/^Data: /),
      expect.stringMatching(/^Ownership: Coverage 0\.00 of 0\.85/),
    ]);
    await user.click(start);
    expect(screen.queryByRole('dialog')).toBeNull();
    const { campaign } = await owner.call('campaigns.current', {}, scope);
    expect(campaign).toBeNull();
  });

  it('[M128][M131][M134] says what it will do, then puts 40 items on the board', async () => {
    const { user, owner, scope } = await openAgency('gates', async (agency) => {
      const goal = { statement: 'More direct bookings in winter' };
      await agency.owner.call('plans.create', { goal }, agency.scope);
      await passGates(agency);
    });
    await user.click(await button('Start campaign'));
    const form = within(await dialog());
    expect(await form.findByText('Put 40 sprint items on the board as drafts')).toBeDefined();
    expect(form.getAllByRole('listitem')).toHaveLength(6);
    await user.click(form.getByRole('button', { name: 'Start campaign' }));
    expect(await screen.findByText('Campaign started with 40 sprint items')).toBeDefined();
    expect(await screen.findByText('Running campaign')).toBeDefined();
    const { campaign } = await owner.call('campaigns.current', {}, scope);
    expect(campaign).toMatchObject({ state: 'active', sprintSize: 40 });
  });

  it('[Q27] brings worked-on items along only when that was chosen', async () => {
    const { user, owner, scope } = await openAgency('gates', async (agency) => {
      await startedCampaign(agency);
      const { rows } = await agency.owner.call('tasks.list', {}, agency.scope);
      const [first] = rows;
      if (first === undefined) throw new Error('The board is empty');
      await agency.owner.call(
        'tasks.update',
        { taskId: first.id, expectedVersion: first.version, notes: 'Half done' },
        agency.scope,
      );
      const goal = { statement: 'Fill the low season' };
      await agency.owner.call('plans.create', { goal }, agency.scope);
    });
    await user.click(await button('Start another campaign'));
    const form = within(await dialog());
    await user.click(await form.findByLabelText(/^Bring along open items/));
    await user.click(form.getByRole('button', { name: 'Start campaign' }));
    expect(await screen.findByText('Campaign started with 41 sprint items')).toBeDefined();
    const { campaign } = await owner.call('campaigns.current', {}, scope);
    expect(campaign?.planName).toBe('fill-the-low-season');
  });
});
