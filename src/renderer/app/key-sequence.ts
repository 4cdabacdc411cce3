/** How long the second letter of `G Y` may take. */
export const SEQUENCE_MS = 800;

export interface KeySequence {
  /** Takes a key press; answers the letter after G when this press completes the sequence. */
  press(key: string, atMs: number): string | undefined;
}

/** The state machine of "G then a letter". */
export function createKeySequence(): KeySequence {
  let startedAtMs: number | undefined;
  return {
    press(key, atMs) {
      const letter = key.toLowerCase();
      if (startedAtMs !== undefined && atMs - startedAtMs <= SEQUENCE_MS) {
        startedAtMs = undefined;
        return letter;
      }
      startedAtMs = letter === 'g' ? atMs : undefined;
      return undefined;
    },
  };
}
