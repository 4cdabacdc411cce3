import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

export interface RendererFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A bundler's content hash in a name: such a file never changes. */
const HASHED = /-[\w-]{8,}\.[a-z0-9]+$/i;

/**
 * A file of the built renderer by the path of its URL, percent-encoded as it came; undefined when there is
 * none, or when the path leads out of `folder` in any spelling.
 */
export async function readRendererFile(
  folder: string,
  urlPath: string,
): Promise<RendererFile | undefined> {
  const path = decoded(urlPath);
  if (path === undefined || /[\0\\]/.test(path)) return undefined;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  if (!file.startsWith(normalize(folder + sep))) return undefined; // `..` led out
  const mediaType = MEDIA_TYPES[extname(file).toLowerCase()];
  if (mediaType === undefined) return undefined;
  try {
    const body = await readFile(file);
    const cache =
      path.startsWith('/assets/') && HASHED.test(path)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache';
    return { body, headers: { 'content-type': mediaType, 'cache-control': cache } };
  } catch {
    return undefined; // absent, or a folder
  }
}

function decoded(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined; // a broken percent sequence names nothing
  }
}
