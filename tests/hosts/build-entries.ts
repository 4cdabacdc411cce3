import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Builds entries as the program's build does (packages stay outside) into a folder called `name`, because a
 * thread or a process cannot load TypeScript with aliases; answers the folder's URL with a closing slash.
 */
export async function buildEntries(
  name: string,
  input: Readonly<Record<string, string>>,
): Promise<URL> {
  const outDir = join(root, '.cache', 'tests-hosts', name, 'main');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(input).map(([name, file]) => [name, join(root, file)]),
        ),
        external: ['electron'],
      },
    },
  });
  return pathToFileURL(`${outDir}/`);
}
