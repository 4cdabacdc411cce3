/** Versions, what the log tells and when something was written down are not put back: they tell the undo itself. */
const OF_THE_LOG = ['version', 'history', 'updatedAtMs', 'newestEventAtMs', 'notepadSaves'];

/** An answer without them. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !OF_THE_LOG.includes(name))
      .map(([name, inner]) => [name, plain(inner)]),
  );
}
