import { expect, test } from 'vitest';
import { importsOf, parseSource, readSource, sourceFiles, walk } from './source-files';

/** What reaches another computer. */
const NETWORK = /^(node:)?(https?|http2|net|tls|dgram|dns)(\/|$)|^(undici|ws|axios|got)$/;

/** `file package` of every import that reaches a network. */
const reaching = (folder: string) =>
  sourceFiles(folder).flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => NETWORK.test(target))
      .map(({ target }) => `${file} ${target}`),
  );

test('[M6] core, rules and views import nothing that reaches a network', () => {
  expect(['src/main/core', 'src/shared', 'src/renderer'].flatMap(reaching)).toEqual([]);
  // The hosts listen on this computer, so the search does find what it looks for.
  expect(reaching('src/main/hosts/node').length).toBeGreaterThan(0);
});

test('[M6] and none of them asks an address', () => {
  const asking = ['src/main/core', 'src/shared', 'src/renderer']
    .flatMap((folder) => sourceFiles(folder))
    .filter((file) => {
      let asks = false;
      walk(parseSource(readSource(file), file.endsWith('x')), (node) => {
        const isName = node.type === 'Identifier';
        if (isName && ['fetch', 'XMLHttpRequest', 'EventSource'].includes(String(node.value))) {
          asks = true;
        }
      });
      return asks;
    });
  expect(asking).toEqual([]);
});
