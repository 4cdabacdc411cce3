import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure';

const rendererFolder = join(process.cwd(), 'out', 'renderer');

/** Everything that the first page loads before it paints: the scripts of index.html and what they import statically. */
function firstScripts(): readonly string[] {
  const html = readFileSync(join(rendererFolder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g)];
  const reached = new Set<string>();
  const waiting = named.map((match) => posix.join(match[1] ?? ''));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...staticImports(file));
  }
  return [...reached];
}

function staticImports(file: string): readonly string[] {
  const text = readFileSync(join(rendererFolder, file), 'utf8');
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g);
  return [...found].map((match) => posix.join(dirname(file), match[1] ?? ''));
}

export const figures: readonly Figure[] = [
  {
    name: 'bundle.renderer-first-load',
    unit: 'kB',
    target: 400,
    bound: 'atMost',
    judged: 'max',
    measure: async () => {
      const bytes = firstScripts()
        .map((file) => gzipSync(readFileSync(join(rendererFolder, file))).length)
        .reduce((total, size) => total + size, 0);
      return [bytes / 1000];
    },
  },
];
