import path from 'node:path';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import { screen, waitFor, within } from '@testing-library/react';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { importFolder } from '../contract/workspace-folder';
import { innFolder } from '../contract/workspace-inn';
import { incident, QUALITY, run, setTrend, VISIBILITY } from '../helpers/cycle-steps';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';
import { openAgency, openWindow } from './open-window';

const DAY_MS = 86_400_000;
const dialog = (name: RegExp) => screen.findByRole('dialog', { name });
/** A dialog's parts appear after its fade; the elements are there before that. */
const button = (name: string | RegExp) => screen.findByRole('button', { name, hidden: true });
const rules = () => screen.getAllByRole('listitem').filter((row) => row.matches('.cycles-rule'));

describe('the log of cycles', () => {
  it('[M135] asks what a weekly cycle would decide, runs it and opens the decision', async () => {
    const { user, owner, scope } = await openAgency('cycles');
    expect(await screen.findByText('No cycle has been run')).toBeDefined();
    await user.click(await button('Run cycle'));
    const form = within(await dialog(/Run a cycle/));
    expect(await form.findByText('Rule 4 decides')).toBeDefined();
    await user.click(form.getByRole('button', { name: 'Run weekly cycle' }));
    expect(await screen.findByRole('heading', { name: 'Weekly cycle 1' })).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Intervene' })).toBeDefined();
    const { rows } = await owner.call('cycles.list', {}, scope);
    expect(rows).toMatchObject([{ cadence: 'weekly', decision: 'intervene', rule: 4 }]);
  });

  it('[M136] takes the cadence from the palette and lists one cadence alone', async () => {
    const { user } = await openAgency('cycles?run=quarterly', async (agency) => {
      await run(agency, 'weekly');
      await run(agency, 'monthly');
    });
    const form = within(await dialog(/Run a cycle/));
    await user.click(form.getByRole('button', { name: 'Run quarterly cycle' }));
    await screen.findByRole('heading', { name: 'Quarterly cycle 1' });
    await user.click(screen.getAllByRole('link', { name: 'All cycles' })[0] as HTMLElement); // two lead there
    const table = within(await screen.findByRole('table', { name: 'Cycles' }));
    expect(await table.findByText('Monthly 1')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Monthly' }));
    await waitFor(() => expect(table.queryByText('Quarterly 1')).toBeNull());
    expect(table.getByText('Monthly 1')).toBeDefined();
  });

  it('[D6] an Owner looks back to a moment, and the decision says that it binds nobody', async () => {
    const { user, owner, scope } = await openAgency('cycles?run=weekly');
    const form = within(await dialog(/Run a cycle/));
    const field = form.getByLabelText(/Look back/);
    await user.type(field, '2026-10');
    expect(form.getByText(/^Write it as year-month-day/)).toBeDefined();
    await user.click(form.getByRole('button', { name: 'Run weekly cycle' }));
    expect((await owner.call('cycles.list', {}, scope)).total).toBe(0);
    await user.type(field, '-20 08:00');
    await user.click(form.getByRole('button', { name: 'Run weekly cycle' }));
    expect(await screen.findByText(/binds nobody\.$/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
  });

  it('[Q37] sets a trend with a note, refuses one without, and goes back to the derived value', async () => {
    const { user } = await openAgency('cycles');
    await user.click(await button('Set trend: Non-brand clicks'));
    const form = within(await dialog(/Trend: Non-brand clicks/));
    await user.click(form.getByText('Up'));
    await user.click(form.getByRole('button', { name: 'Set the trend' }));
    expect(await form.findByText('The note is empty. Say what the value rests on.')).toBeDefined();
    await user.type(form.getByLabelText('What it rests on'), 'Read off the dashboard');
    await user.click(form.getByRole('button', { name: 'Set the trend' }));
    expect(await screen.findByText(/set by hand/)).toBeDefined();
    expect(screen.getByText('Rule 2 decides')).toBeDefined();

    await user.click(await button('Set trend: Non-brand clicks'));
    await user.click(await button('Back to the derived value'));
    await waitFor(() => expect(screen.queryByText(/set by hand/)).toBeNull());
  });

  it('[M188][INV5] a second value of a period opens a conflict; both stay, and a choice takes a note', async () => {
    const { user, owner, scope } = await openAgency('cycles', (agency) =>
      observe(agency, '1200', 'Search Console'),
    );
    await user.click(await button('Record a value'));
    const form = within(await dialog(/Record a value/));
    await user.type(form.getByLabelText('Value'), 'many');
    await user.type(form.getByLabelText('Source'), 'Weekly dashboard');
    await user.click(form.getByRole('button', { name: 'Record the value' }));
    expect(await form.findByText(/“many” is not a number/)).toBeDefined();
    await user.clear(form.getByLabelText('Value'));
    await user.type(form.getByLabelText('Value'), '1100');
    await user.click(form.getByRole('button', { name: 'Record the value' }));

    await user.click(await button('1 open conflict, both values kept'));
    const conflicts = within(await dialog(/Open conflicts/));
    expect(conflicts.getByText('1,200')).toBeDefined();
    await user.click(conflicts.getByText('1,100'));
    await user.click(conflicts.getByRole('button', { name: 'Use Weekly dashboard' }));
    expect(await conflicts.findByText('The note is empty. Say why this value.')).toBeDefined();
    await user.type(conflicts.getByLabelText('Why this value'), 'The other misses two days');
    await user.click(conflicts.getByRole('button', { name: 'Use Weekly dashboard' }));
    expect(await conflicts.findByText('Every conflict is settled.')).toBeDefined();
    const [resolved] = await owner.call('conflicts.list', { state: 'resolved' }, scope);
    expect(resolved?.observations).toHaveLength(2);
    expect(resolved?.note).toBe('The other misses two days');
  });
});

describe('one decision', () => {
  it('[M137][M193] a P0 in the window: rule 1 decides, and the three others were not evaluated', async () => {
    await openCycle('weekly', (agency) => incident(agency, 'P0'));
    expect(await screen.findByRole('heading', { name: 'Rollback' })).toBeDefined();
    const [first, ...others] = rules();
    expect(first?.textContent).toContain('P0s in the window = 1');
    expect(first?.textContent).toContain('True, decides');
    expect(others).toHaveLength(3);
    for (const row of others) expect(row.textContent).toContain('Not evaluated');
    expect(screen.getByText(/counts until 10 Nov/)).toBeDefined();
  });

  it('[M138][M150] visibility alone: rule 1 was false, rule 2 decides with its values, drift is told', async () => {
    await openCycle('weekly', (agency) => setTrend(agency, VISIBILITY, 'up'));
    await screen.findByRole('heading', { name: 'Intervene' });
    const [first, second] = rules();
    expect(first?.textContent).toContain('False');
    expect(second?.textContent).toContain('True, decides');
    expect(second?.textContent).toContain('Visibility up = yes');
    expect(second?.textContent).toContain('Quality up = no');
    expect(second?.textContent).toContain('Non-brand clicks = up');
    expect(screen.getByText(/^Only visibility is gaining/)).toBeDefined();
    expect(screen.getByText(/^Set by Olga, .*: Read off the dashboard$/)).toBeDefined();
  });

  it('[M192] recomputes to the same decision and shows both hashes in full', async () => {
    const { user } = await openCycle('weekly');
    await user.click(await button('Replay'));
    expect(await screen.findByText('Same decision, same report: Intervene')).toBeDefined();
    const hashes = screen.getAllByText(/^[0-9a-f]{64}$/).map((each) => each.textContent);
    expect(hashes).toHaveLength(4);
    expect(new Set(hashes).size).toBe(2);
  });

  it('[M192] says that something differs when the stored inputs were changed', async () => {
    const agency = await openCycle('weekly');
    const database = new BetterSqlite3(path.join(agency.core.dataFolder, 'gatehouse.sqlite'));
    database.exec("UPDATE cycle_run SET decision = 'rollback'");
    database.close();
    await agency.user.keyboard('y');
    expect(await screen.findByText(/^Something differs: /)).toBeDefined();
  });

  it('what-if asks the same rule and saves nothing', async () => {
    const { user, owner, scope } = await openCycle('weekly', (agency) =>
      setTrend(agency, VISIBILITY, 'up'),
    );
    const quality = within(
      await screen.findByRole('radiogroup', { name: 'Visits with high intent' }),
    );
    await user.click(quality.getByRole('radio', { name: 'Up' }));
    expect(screen.getByText('1 input changed: High-intent sessions, unknown to up')).toBeDefined();
    expect(await screen.findByText(/^Rule 3 would decide\./)).toBeDefined();
    expect(screen.getByText('Write up what won, so that it can be used again')).toBeDefined();
    const p0 = within(screen.getByRole('radiogroup', { name: 'P0s in the window' }));
    await user.click(p0.getByRole('radio', { name: '1' }));
    expect(await screen.findByText(/^Rule 1 would decide\./)).toBeDefined();
    expect(screen.getByText(/^The last P0 leaves the weekly window on /)).toBeDefined();
    const { rows } = await owner.call('cycles.list', {}, scope);
    expect(rows).toMatchObject([{ decision: 'intervene' }]);
  });

  it('[M192] an imported cycle shows its text, and why it is not computed again', async () => {
    const { owner } = await testAgency();
    const { tenantId } = await importFolder(owner, innFolder(), { tenantName: 'Inn' });
    const scope = tenantScope(tenantId);
    const { rows } = await owner.call('cycles.list', {}, scope);
    const { slug } = await owner.call('tenants.get', {}, scope);
    await openWindow(owner, `#/t/${slug}/cycles/${rows[0]?.id}`);
    expect(await screen.findByRole('heading', { name: 'Continue' })).toBeDefined();
    expect(screen.getByText('It went well')).toBeDefined();
    const recompute = await button('Replay');
    expect(recompute.getAttribute('aria-disabled')).toBe('true');
    expect(recompute.getAttribute('aria-description')).toMatch(/^This cycle was imported as text/);
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
    expect(screen.queryByText('What if')).toBeNull();
  });

  it('[M151][Q10] a continue waits while a postmortem is overdue, and says for which incident', async () => {
    const { owner, scope } = await openCycle('weekly', async (agency) => {
      await incident(agency, 'P0', 20 * DAY_MS);
      await bothUp(agency);
    });
    await screen.findByRole('heading', { name: 'Continue' });
    await waitFor(async () =>
      expect((await button('Acknowledge')).getAttribute('aria-description')).toMatch(
        /^The postmortem of INC-0001 is overdue\./,
      ),
    );
    const { rows } = await owner.call('cycles.list', {}, scope);
    const cycle = await owner.call('cycles.get', { cycleId: rows[0]?.id ?? '' }, scope);
    expect(cycle.acknowledgement).toBeNull();
  });

  it('[Q17][M178] an unmet sprint of a P1 is acknowledged only with the reason for its deferral', async () => {
    const { user } = await openCycle('weekly', (agency) => incident(agency, 'P1'));
    expect(await screen.findByText(/^Schedule an intervention sprint for INC-0001/)).toBeDefined();
    expect((await button('Acknowledge')).getAttribute('aria-description')).toMatch(
      /^No intervention sprint is scheduled for INC-0001/,
    );
    await user.click(await button('Defer'));
    const defer = within(await dialog(/Defer the sprint for INC-0001/));
    await user.click(defer.getByRole('button', { name: 'Defer' }));
    expect(await defer.findByText('The reason is empty. Say why it can wait.')).toBeDefined();
    await user.type(defer.getByLabelText('Why it can wait'), 'The agency is closed');
    await user.click(defer.getByRole('button', { name: 'Defer' }));
    expect(await screen.findByText(/^Olga, .*: The agency is closed$/)).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('a');
    const form = within(await dialog(/Acknowledge this decision/));
    await user.click(form.getByRole('button', { name: 'Acknowledge' }));
    expect(await screen.findByText(/^Acknowledged by Olga/)).toBeDefined();
  });

  it('[M49] an Editor reads decisions, and which role runs and acknowledges them', async () => {
    const agency = await openCycle('weekly');
    const editor = await signInAs(agency, 'Edi', 'editor');
    document.body.replaceChildren();
    await openWindow(editor.client, window.location.hash);
    const acknowledge = await button('Acknowledge');
    expect(acknowledge.getAttribute('aria-description')).toBe('Needs the role Manager');
  });

  it('[M140] speaks the language of the person', async () => {
    await openCycle('weekly', ({ owner }) =>
      owner.call('profiles.updateOwn', { locale: 'pt-BR' }, INSTALL),
    );
    expect(await screen.findByRole('heading', { name: 'Intervir' })).toBeDefined();
    expect(screen.getByText('Verdadeira, decide')).toBeDefined();
  });
});

async function openCycle(
  cadence: 'weekly' | 'monthly' | 'quarterly',
  prepare: (agency: TestAgency) => Promise<unknown> = async () => undefined,
) {
  let cycleId = '';
  const agency = await openAgency('cycles', async (agency) => {
    await prepare(agency);
    cycleId = (await run(agency, cadence)).id;
  });
  window.location.hash = `#/t/hotel-alba/cycles/${cycleId}`;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await screen.findByText(/[0-9a-f]{4}…[0-9a-f]{4}/);
  return agency;
}

async function bothUp(agency: TestAgency) {
  await setTrend(agency, VISIBILITY, 'up');
  await setTrend(agency, QUALITY, 'up');
}

/** One value for the present day in the tenant's zone. */
function observe({ owner, scope }: TestAgency, valueText: string, source: string) {
  const day = '2026-11-03';
  return owner.call(
    'observations.record',
    { observations: [{ key: 'non_brand_clicks', fromOn: day, toOn: day, valueText, source }] },
    scope,
  );
}
