import path from 'node:path';

/** Where the bytes of a file lie: `blobs/<aa>/<sha256>` (D10). */
export function blobPath(dataFolder: string, sha256: string): string {
  return path.join(dataFolder, 'blobs', sha256.slice(0, 2), sha256);
}
