import type { Page } from '@playwright/test';
import { bigWorkspace } from './big-workspace';
import { type BrowserPage, frameTimes, openBrowserPage, timeToPaint } from './browser-page';
import type { Figure } from './figure';

const CARD = '[data-card]';
const TRIES = 5;

/** Runs on a window over a folder with so many tasks, and ends it. */
async function onBoard<T>(tasks: number, work: (window: BrowserPage) => Promise<T>): Promise<T> {
  const window = await openBrowserPage(await bigWorkspace(tasks));
  try {
    // The board's own code is loaded once before anything is measured.
    await timeToPaint(window.page, { hash: '#/all/tasks' }, { selector: CARD });
    return await work(window);
  } finally {
    await window.close();
  }
}

/** From the step to the board to the frame with its first cards, over all tenants. */
const firstCards = (tasks: number) => () =>
  onBoard(tasks, async ({ page, go }) => {
    const measured: number[] = [];
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      await go('#/settings');
      await page.locator(CARD).first().waitFor({ state: 'detached' });
      measured.push(await timeToPaint(page, { hash: '#/all/tasks' }, { selector: CARD }));
    }
    return measured;
  });

/** A tall column of all tenants' drafts, scrolled by the wheel. */
const scrolling = () =>
  onBoard(100_000, async ({ page, go }) => {
    await openTall(page, go);
    await page.locator('[data-scroller]').first().hover();
    const frames = await frameTimes(page);
    for (let step = 0; step < 120; step += 1) await page.mouse.wheel(0, 90);
    return frames();
  });

const dragging = () =>
  onBoard(100_000, async ({ page, go }) => {
    await openTall(page, go);
    const card = await page.locator(CARD).first().boundingBox();
    if (card === null) throw new Error('There is no card to drag');
    await page.mouse.move(card.x + 30, card.y + 20);
    await page.mouse.down();
    await page.mouse.move(card.x + 60, card.y + 40, { steps: 5 });
    const frames = await frameTimes(page);
    await page.mouse.move(card.x + 900, card.y + 300, { steps: 120 });
    const measured = await frames();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    return measured;
  });

/** One more letter in the search field to the frame with the cards that are left. */
const keystrokes = () =>
  onBoard(100_000, async ({ page, go }) => {
    await openTall(page, go);
    const measured: number[] = [];
    for (const word of ['spa', 'spa g', 'spa ga', 'spa for', 'winter', 'suite for']) {
      const act = { field: '#board-search', text: word };
      const until = { selector: CARD, text: word.split(' ')[0] ?? '', changed: '[data-board]' };
      measured.push(await timeToPaint(page, act, until));
    }
    return measured;
  });

const nodes = () =>
  onBoard(100_000, async ({ page, go }) => {
    await openTall(page, go);
    const tall = await page.locator('[data-board] *').count();
    await go('#/all/tasks');
    await page.locator('[data-lane]').first().waitFor();
    return [tall, await page.locator('[data-board] *').count()];
  });

const heap = () =>
  onBoard(100_000, async ({ page, go }) => {
    await openTall(page, go);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return [usedSize / (1024 * 1024)];
  });

async function openTall(page: Page, go: BrowserPage['go']): Promise<void> {
  await go('#/all/tasks?lanes=none');
  await page.locator('[data-scroller]').first().waitFor();
  await page.locator(CARD).first().waitFor();
}

const ms = (name: string, target: number, judged: Figure['judged'], measure: Figure['measure']) =>
  ({ name, unit: 'ms', target, bound: 'atMost', judged, measure }) as const;

export const figures: readonly Figure[] = [
  ms('board.first-cards-10k', 500, 'median', firstCards(10_000)),
  ms('board.first-cards-100k', 800, 'median', firstCards(100_000)),
  ms('board.scroll-frame', 20, 'p95', scrolling),
  ms('board.drag-frame', 20, 'p95', dragging),
  ms('board.filter-keystroke', 100, 'median', keystrokes),
  {
    name: 'board.dom-nodes',
    unit: 'count',
    target: 1_500,
    bound: 'atMost',
    judged: 'max',
    measure: nodes,
  },
  { name: 'board.heap', unit: 'MB', target: 80, bound: 'atMost', judged: 'max', measure: heap },
];
