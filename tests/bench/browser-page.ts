import { chromium, type Page } from '@playwright/test';
import { INSTALL } from '@shared/rpc/client';
import { findChromium } from '../../src/main/hosts/ports/chromium';
import { type HostProcess, startHostProcess } from './host-process';
import { openWindow } from './window-client';

/** A real Chromium on the built product, signed in as the folder's first profile. */
export interface BrowserPage {
  readonly page: Page;
  readonly host: HostProcess;
  /** Goes to a place of the console by its hash, without loading the page again. */
  go(hash: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the host on a folder that has a profile, and a browser on it; both end with `close`. */
export async function openBrowserPage(dataFolder: string): Promise<BrowserPage> {
  const host = await startHostProcess(dataFolder);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--enable-precise-memory-info'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const { client, close } = await openWindow(host.url);
  const { profiles } = await client.call('session.state', {}, INSTALL);
  const { sessionKey } = await client.call(
    'session.signIn',
    { profileId: profiles[0]?.id ?? '' },
    INSTALL,
  );
  close();
  await page.addInitScript((key) => sessionStorage.setItem('gatehouse.session', key), sessionKey);
  await page.goto(host.url);
  await page.getByRole('navigation').first().waitFor();
  return {
    page,
    host,
    go: (hash) =>
      page.evaluate((wanted) => {
        window.location.hash = wanted;
      }, hash),
    async close() {
      await browser.close();
      await host.end('SIGTERM');
    },
  };
}

const PATIENCE_MS = 30_000;

/**
 * Milliseconds from what `act` names (a place to go to, a text for a field) to the frame in which `selector` shows
 * something that was not there before, or, with `changed`, says something else inside of that; measured inside the
 * page, so without the way to it. Fails after half a minute without it.
 */
export function timeToPaint(
  page: Page,
  act: { readonly hash: string } | { readonly field: string; readonly text: string },
  until: { readonly selector: string; readonly text?: string; readonly changed?: string },
): Promise<number> {
  return page.evaluate(
    ([how, wanted, patience]) =>
      new Promise<number>((resolve, reject) => {
        const said = () => wanted.changed && document.querySelector(wanted.changed)?.textContent;
        const saidBefore = said();
        const before = new Set(document.querySelectorAll(wanted.selector));
        const isThere = () =>
          [...document.querySelectorAll(wanted.selector)].some(
            (element) =>
              (!before.has(element) || said() !== saidBefore) &&
              (element.textContent ?? '').includes(wanted.text ?? ''),
          );
        setTimeout(
          () => reject(new Error(`Nothing was drawn after ${JSON.stringify(how)}`)),
          patience,
        );
        const startedAt = performance.now();
        const look = () => {
          if (!isThere()) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt)));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        if ('hash' in how) window.location.hash = how.hash;
        else {
          // A field of React's: the value is set past its wrapper, the event tells it.
          const field = document.querySelector<HTMLInputElement>(how.field);
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
            field,
            how.text,
          );
          field?.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }),
    [act, until, PATIENCE_MS] as const,
  );
}

/** Begins to note the time of every frame; answers a function that ends it with the milliseconds between frames. */
export async function frameTimes(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const noted: number[] = [];
    let last = performance.now();
    let on = true;
    const tick = () => {
      const now = performance.now();
      noted.push(now - last);
      last = now;
      if (on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, {
      gatehouseFrames: () => {
        on = false;
        return noted.slice(1);
      },
    });
  });
  return () =>
    // Set just above, in the page.
    page.evaluate(() =>
      (window as unknown as { gatehouseFrames: () => number[] }).gatehouseFrames(),
    );
}
