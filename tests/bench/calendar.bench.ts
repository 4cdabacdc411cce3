import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { bigWorkspace } from './big-workspace';
import { type BrowserPage, openBrowserPage, timeToPaint } from './browser-page';
import type { Figure } from './figure';

const ITEM = '[data-item]';
const TASKS = 5_000;
const TRIES = 7;

/** Runs on a window over 20 tenants with 5,000 tasks due in one month, and ends it. */
async function onCalendar<T>(work: (window: BrowserPage) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
  try {
    cpSync(await bigWorkspace(10_000), folder, { recursive: true });
    spreadOverNovember(folder);
    const window = await openBrowserPage(folder);
    try {
      // The calendar's own code and the holidays are loaded once before anything is measured.
      await timeToPaint(window.page, { hash: '#/all/calendar?on=2026-11-15' }, { selector: ITEM });
      return await work(window);
    } finally {
      await window.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function spreadOverNovember(folder: string): void {
  const database = new BetterSqlite3(join(folder, 'gatehouse.sqlite'));
  database.exec(`UPDATE task SET due_on = NULL;
    UPDATE task SET due_on = date('2026-11-01', '+' || (rowid % 30) || ' days')
    WHERE rowid IN (SELECT rowid FROM task WHERE state <> 'cancelled' ORDER BY rowid LIMIT ${TASKS})`);
  database.close();
}

/** From the step to the calendar to the frame with its days, over all tenants. */
const firstDays = (view: string) => () =>
  onCalendar(async ({ page, go }) => {
    const measured: number[] = [];
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      await go('#/settings');
      await page.locator(ITEM).first().waitFor({ state: 'detached' });
      const hash = `#/all/calendar?on=2026-11-15&as=${view}`;
      measured.push(await timeToPaint(page, { hash }, { selector: ITEM }));
    }
    return measured;
  });

const atMost = { unit: 'ms', target: 300, bound: 'atMost', judged: 'median' } as const;

export const figures: readonly Figure[] = [
  { name: 'calendar.month-of-5000-items', ...atMost, measure: firstDays('month') },
  { name: 'calendar.week-of-5000-items', ...atMost, measure: firstDays('week') },
];
