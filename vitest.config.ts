import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const inBrowser = ['tests/renderer/**/*.test.{ts,tsx}'];

export default defineConfig({
  resolve: { alias: { '@shared': at('./src/shared') } },
  // A copy of the tree shares its packages by a link: what lies behind it may be read.
  server: { fs: { allow: [at('.'), realpathSync(at('./node_modules'))] } },
  test: {
    globalSetup: [at('./tests/helpers/require-node-24.ts')],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/shots/**', ...inBrowser],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          include: inBrowser,
          environment: 'happy-dom',
          setupFiles: [at('./tests/renderer/patience.ts')],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
