import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { MAX_FRAME_BYTES } from './limits';

/** Calls `onLine` with every whole line; `onTooLong` once when a line outgrows `maxLength` characters. */
export function readLines(
  stream: Readable,
  onLine: (line: string) => void,
  onTooLong: () => void,
  maxLength = MAX_FRAME_BYTES,
): void {
  const decoder = new StringDecoder('utf8');
  // Pieces are joined only at a line's end: joining at every chunk is quadratic in a long line.
  let pieces: string[] = [];
  let held = 0;
  let broken = false;
  stream.on('data', (chunk: Buffer) => {
    if (broken) return;
    const parts = decoder.write(chunk).split('\n');
    for (const [index, part] of parts.entries()) {
      pieces.push(part);
      held += part.length;
      if (held > maxLength) {
        broken = true;
        onTooLong();
        return;
      }
      if (index === parts.length - 1) break;
      const line = pieces.join('');
      pieces = [];
      held = 0;
      if (line !== '') onLine(line);
    }
  });
}
