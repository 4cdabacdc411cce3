/** A parsed JSON value. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Rendered under `workspace.json.<code>`; `found` is what stood there. */
export type JsonProblemCode =
  | 'unexpected'
  | 'ended_early'
  | 'rest_after_value'
  | 'bad_string'
  | 'lone_surrogate'
  | 'nul_character'
  | 'number_too_large'
  | 'duplicate_key'
  | 'forbidden_key'
  | 'too_deep';

export interface JsonProblem {
  readonly code: JsonProblemCode;
  readonly found: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

export type StrictJson =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: JsonProblem };

/** Where a value starts, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Deeper nesting is no workspace and would exhaust the stack. */
export const MAX_JSON_DEPTH = 100;

type Visit = (path: readonly (string | number)[], offset: number) => void;

/**
 * Reads JSON (RFC 8259) and refuses, with line and column, what JSON.parse lets through or bends: a key that stands
 * twice, `__proto__`, a number beyond a double, half of a surrogate pair, NUL, nesting beyond 100. A leading byte order
 * mark is skipped.
 */
export function parseStrictJson(text: string): StrictJson {
  return read(text, undefined);
}

/** Where the value at `path` starts in a text that parsed; of a missing key, where its object starts. */
export function placeOf(text: string, path: readonly PropertyKey[]): Place {
  const wanted = path.map(String);
  let best = { depth: -1, offset: 0 };
  read(text, (at, offset) => {
    const fits = at.length <= wanted.length && at.every((key, i) => String(key) === wanted[i]);
    if (fits && at.length > best.depth) best = { depth: at.length, offset };
  });
  return placeAt(text, best.offset);
}

class Stop extends Error {
  readonly code: JsonProblemCode;
  readonly offset: number;
  readonly found: string;
  constructor(code: JsonProblemCode, offset: number, found: string) {
    super(code);
    this.code = code;
    this.offset = offset;
    this.found = found;
  }
}

function read(text: string, visit: Visit | undefined): StrictJson {
  try {
    return { ok: true, value: new Reader(text, visit).whole() };
  } catch (thrown) {
    if (!(thrown instanceof Stop)) throw thrown;
    const { code, found, offset } = thrown;
    return { ok: false, problem: { code, found, ...placeAt(text, offset) } };
  }
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).replace(/^\uFEFF/, '');
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** A number of more characters is none that a double holds. */
const MAX_NUMBER_LENGTH = 400;
const ESCAPE = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Characters below it stand in a JSON text as escapes only. */
const FIRST_PRINTABLE = 0x20;
const WORDS = { true: true, false: false, null: null } as const;

class Reader {
  private at: number;
  private readonly path: (string | number)[] = [];
  private readonly text: string;
  private readonly visit: Visit | undefined;

  constructor(text: string, visit: Visit | undefined) {
    this.text = text;
    this.visit = visit;
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  whole(): JsonValue {
    this.space();
    const value = this.value();
    this.space();
    if (this.at < this.text.length) throw this.stop('rest_after_value');
    return value;
  }

  private value(): JsonValue {
    this.visit?.(this.path, this.at);
    const next = this.text[this.at];
    if (next === '{') return this.object();
    if (next === '[') return this.array();
    if (next === '"') return this.string();
    if (next === '-' || (next !== undefined && next >= '0' && next <= '9')) return this.number();
    for (const [word, value] of Object.entries(WORDS)) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    throw this.stop('unexpected');
  }

  private object(): JsonValue {
    this.open();
    const object: Record<string, JsonValue> = {};
    if (this.take('}')) return object;
    do {
      this.space();
      const keyAt = this.at;
      if (this.text[this.at] !== '"') throw this.stop('unexpected');
      const key = this.string();
      if (key === '__proto__') throw new Stop('forbidden_key', keyAt, key);
      if (Object.hasOwn(object, key)) throw new Stop('duplicate_key', keyAt, key);
      this.space();
      if (!this.take(':')) throw this.stop('unexpected');
      this.space();
      object[key] = this.member(key);
      this.space();
    } while (this.take(','));
    if (!this.take('}')) throw this.stop('unexpected');
    return object;
  }

  private array(): JsonValue {
    this.open();
    const array: JsonValue[] = [];
    if (this.take(']')) return array;
    do {
      this.space();
      array.push(this.member(array.length));
      this.space();
    } while (this.take(','));
    if (!this.take(']')) throw this.stop('unexpected');
    return array;
  }

  private open(): void {
    if (this.path.length >= MAX_JSON_DEPTH) throw this.stop('too_deep', String(MAX_JSON_DEPTH));
    this.at += 1;
    this.space();
  }

  private member(key: string | number): JsonValue {
    this.path.push(key);
    const value = this.value();
    this.path.pop();
    return value;
  }

  private string(): string {
    const start = this.at;
    this.at += 1;
    // By hand, not by one expression: a text of some MiB would overflow its stack.
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        const escaped = ESCAPE.exec(this.text.slice(this.at + 1, this.at + 6))?.[0];
        if (escaped === undefined) throw this.stop('bad_string');
        this.at += 1 + escaped.length;
      } else if (code >= FIRST_PRINTABLE) this.at += 1;
      else throw this.stop('bad_string'); // a raw control character, or NaN behind the end
    }
    this.at += 1;
    const literal = this.text.slice(start, this.at);
    const value: string = JSON.parse(literal);
    if (!value.isWellFormed()) throw new Stop('lone_surrogate', start, literal.slice(0, 40));
    if (value.includes('\0')) throw new Stop('nul_character', start, literal.slice(0, 40));
    return value;
  }

  private number(): number {
    let end = this.at;
    while ('+-.0123456789eE'.includes(this.text[end] ?? ' ')) end += 1;
    const literal = this.text.slice(this.at, end);
    if (literal.length > MAX_NUMBER_LENGTH) {
      throw this.stop('number_too_large', literal.slice(0, 40));
    }
    if (!NUMBER.test(literal)) throw this.stop('unexpected');
    const value = Number(literal);
    if (!Number.isFinite(value)) throw this.stop('number_too_large', literal.slice(0, 40));
    this.at = end;
    return value;
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private space(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? '.')) this.at += 1;
  }

  private stop(code: JsonProblemCode, found?: string): Stop {
    if (this.at >= this.text.length && code !== 'too_deep') {
      return new Stop('ended_early', this.at, '');
    }
    return new Stop(code, this.at, found ?? this.text.slice(this.at, this.at + 20));
  }
}
