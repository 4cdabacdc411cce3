/** Values that a catalogue's message takes; instants are passed as numbers, days as text. */
export type Params = Readonly<Record<string, string | number | boolean>>;

/** A reason, action or finding as code and parameters; the reader's catalogue renders it (D12). */
export interface Coded<Code extends string = string> {
  readonly code: Code;
  readonly params: Params;
}

/** A coded value; parameters default to none. */
export function coded<Code extends string>(code: Code, params: Params = {}): Coded<Code> {
  return { code, params };
}
