// Runs on the project's Node: builds the bench files named by the arguments into the folder named first.
import { basename } from 'node:path';
import { build } from 'vite';
import { inRoot } from '../setup/paths.mjs';

const [outDir, ...files] = process.argv.slice(2);

await build({
  configFile: false,
  root: inRoot(),
  logLevel: 'warn',
  resolve: { alias: { '@shared': inRoot('src', 'shared') } },
  build: {
    ssr: true,
    ...(outDir === undefined ? {} : { outDir }),
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: Object.fromEntries(files.map((file) => [basename(file, '.ts'), file])),
    },
  },
});
