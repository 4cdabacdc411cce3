import type { TrendKey, TrendValue } from '@shared/domain/metrics/trend';
import { ALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { expect, test } from './fixtures/gatehouse';
import { choose, dialogOf, openTenant, openView, signInAs } from './fixtures/steps';

const NEXT_WEEK = '2026-11-10T12:00:00.000Z:run';

/** Spa Lume, where no P0 decides before the trends do. */
async function spaLume(core: RpcClient) {
  const tenants = await core.call('tenants.list', {}, ALL);
  const scope = tenantScope(tenants.find(({ slug }) => slug === 'spa-lume')?.id ?? '');
  return {
    setTrend: (key: TrendKey, value: TrendValue) =>
      core.call('metrics.setTrend', { key, value, note: 'Read off the dashboard' }, scope),
    complete: async (title: RegExp) => {
      const { rows } = await core.call('tasks.list', { states: ['scheduled'], limit: 200 }, scope);
      const task = rows.find((row) => title.test(row.title));
      for (const to of ['in_progress', 'needs_review', 'completed'] as const) {
        const taskId = task?.id ?? '';
        const { version } = await core.call('tasks.get', { taskId }, scope);
        await core.call('tasks.move', { taskId, expectedVersion: version, to }, scope);
      }
    },
  };
}

// The old window knocks at a host that is being started again.
test.use({ expectedErrors: /WebSocket connection to .* failed/ });

test('an intervene plans its remediation sprint, and next week’s cycle says that the trends recovered [M147] [M151]', async ({
  page: first,
  gatehouse,
}, info) => {
  test.slow();
  info.skip(info.project.metadata.host === 'electron', 'its window ends with the week');
  let page = first;
  const lume = await spaLume(await gatehouse.core('Max'));
  await lume.setTrend('non_brand_visibility_trend', 'up');
  await lume.setTrend('high_intent_session_trend', 'down');
  await lume.setTrend('conversion_assist_trend', 'flat');
  const runWeekly = async () => {
    await openTenant(page, 'Spa Lume');
    await openView(page, 'Cycles');
    await page.getByRole('button', { name: 'Run cycle' }).click();
    await dialogOf(page).getByRole('button', { name: 'Run weekly cycle' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Weekly cycle \d+$/);
  };
  const sprintTable = () => page.getByRole('table', { name: 'Remediation sprint' });

  await test.step('the failing modules stand with their reasons, owners and a day before the next cycle', async () => {
    await signInAs(page, 'Max');
    await runWeekly();
    await expect(page.getByRole('heading', { name: 'Intervene', exact: true })).toBeVisible();
    const onPage = sprintTable().getByRole('row', { name: /On-page optimization/ });
    await expect(onPage).toContainText('High-intent sessions: down');
    await expect(onPage.getByLabel(/^Due day/)).toHaveValue('2026-11-09');
    await choose(onPage.getByRole('combobox', { name: /^Owner/ }), 'Max');
  });

  await test.step('one button makes the tasks that it counts, each on the page with its state', async () => {
    const sprint = sprintTable();
    const rows = await sprint
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox') })
      .count();
    expect(rows).toBeGreaterThan(1);
    await page.getByRole('button', { name: `Create ${rows} tasks` }).click();
    await expect(page.getByText(`${rows} sprint tasks created`, { exact: false })).toBeVisible();
    await expect(sprint.getByRole('link')).toHaveCount(rows);
    await expect(sprint.getByRole('row', { name: /On-page optimization/ })).toContainText(
      'Scheduled',
    );
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await dialogOf(page).getByRole('button', { name: 'Acknowledge' }).click();
    await expect(page.getByText(/^Acknowledged by Max/)).toBeVisible();
  });

  await test.step('next week’s cycle compares the trends and counts what was done', async () => {
    await gatehouse.restart(NEXT_WEEK);
    const later = await spaLume(await gatehouse.core('Max'));
    await later.complete(/On-page optimization/);
    await later.setTrend('high_intent_session_trend', 'up');
    await first.close();
    page = await gatehouse.newWindow();
    await signInAs(page, 'Max');
    await runWeekly();
    await expect(page.getByRole('heading', { name: 'Continue', exact: true })).toBeVisible();
    await expect(page.getByText('Recovered: both tracks are up')).toBeVisible();
    await expect(page.getByText(/^\d sprint tasks planned, 1 completed$/)).toBeVisible();
    const recovery = page.getByRole('table', { name: 'Did it recover?' });
    await expect(recovery.getByRole('row', { name: /High-intent sessions/ })).toHaveText(
      'High-intent sessionsDownUprecovered',
    );
  });

  await test.step('its report says the same, and the way leads back to the sprint', async () => {
    const report = page.getByRole('link', { name: 'Open report' });
    await report.click();
    await expect(page.getByText('Recovered: both tracks are up')).toBeVisible();
    await page.goBack();
    await page.getByRole('link', { name: /^since weekly cycle/ }).click();
    await expect(sprintTable().getByRole('row', { name: /On-page optimization/ })).toContainText(
      'Completed',
    );
    await expect(page.getByRole('link', { name: /came next and says whether/ })).toBeVisible();
  });
});
