export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The sign that parts the cells of a text: the one that cuts most of its first lines into one and the same number of
 * cells. Signs inside quotes and lines that begin with # do not count. A text of one column is read by commas.
 */
export function delimiterOf(text: string): Delimiter {
  const lines = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(0, 50);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => cellsIn(line, delimiter));
    const width = mostCommon(counts.filter((count) => count > 1));
    const score = counts.filter((count) => count === width).length * 1000 + width;
    if (width > 1 && score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function cellsIn(line: string, delimiter: string): number {
  let cells = 1;
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) cells += 1;
  }
  return cells;
}

function mostCommon(counts: readonly number[]): number {
  let best = 0;
  let bestTimes = 0;
  for (const [count, same] of Map.groupBy(counts, (each) => each)) {
    if (same.length > bestTimes || (same.length === bestTimes && count > best)) {
      best = count;
      bestTimes = same.length;
    }
  }
  return best;
}
