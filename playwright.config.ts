import { defineConfig } from '@playwright/test';
import { findChromium, isRoot } from './scripts/setup/chromium.mjs';

const executablePath = findChromium();

const browser = {
  browserName: 'chromium',
  viewport: { width: 1440, height: 900 },
  trace: 'retain-on-failure',
  screenshot: 'only-on-failure',
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: !isRoot(),
    args: ['--disable-background-networking', '--no-first-run'],
  },
} as const;

export default defineConfig({
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  outputDir: '.cache/e2e',
  reporter: [['list'], ['json', { outputFile: '.cache/e2e-outcome.json' }]],
  use: browser,
  projects: [
    { name: 'browser', testDir: 'tests/e2e', metadata: { host: 'browser' } },
    { name: 'electron', testDir: 'tests/e2e', metadata: { host: 'electron' } },
    { name: 'shots', testDir: 'tests/shots', testMatch: '**/*.shots.ts' },
  ],
});
