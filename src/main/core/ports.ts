import type { PortName } from '@shared/rpc/frames';

/** What the core needs from whoever hosts it. Every host supplies every one of these. */
export interface Ports {
  readonly clock: Clock;
  readonly log: Logger;
  /** A new monotonic ULID (D11). */
  readonly newId: () => string;
  /** 256 random bits, hex: session keys, salts, tickets. */
  readonly newSecret: () => string;
  /** What only the host's main thread can do (D1); an absent one answers `unavailable`. */
  readonly host: HostPorts;
  readonly ticker: Ticker;
  readonly timer: Timer;
}

export interface Clock {
  /** Now, integer ms UTC. */
  nowMs(): number;
  /** True when the hosts were started with a test clock (D18). */
  readonly isTest: boolean;
}

export interface Logger {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  error(event: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Calls back once a minute while the program runs (node-cron in the hosts, by hand in tests). */
export interface Ticker {
  onTick(listener: () => void): () => void;
}

/** Calls back once, `delayMs` from now; the answer calls it off. Keeps no program running. */
export interface Timer {
  after(delayMs: number, run: () => void): () => void;
}

export interface HostPorts {
  /** 'electron', 'browser' or 'cli'. */
  readonly kind: string;
  /** Ports that answer; the others are `unavailable`. */
  readonly available: readonly PortName[];
  /** Rejects with an AppError: `unavailable` with the reason, or `cancelled` after a timeout or by `signal`. */
  call(port: PortName, input: unknown, signal?: AbortSignal): Promise<unknown>;
}

/** Input of the port `print`: whole documents, fonts inside, no network (D17). One process prints all of them. */
export interface PrintInput {
  readonly documents: readonly { readonly html: string; readonly paper: 'a4' | 'letter' }[];
}

/** Answer of the port `print`, in the order asked. */
export interface PrintOutput {
  readonly pdfs: readonly { readonly base64: string; readonly pages: number }[];
}

/** Input of `seal`: a secret to lock to this computer's account. Answer: `{ sealed }`, base64. */
export interface SealInput {
  readonly plain: string;
}

/** Input of `unseal`: what `seal` answered on this computer. Answer: `{ plain }`. */
export interface UnsealInput {
  readonly sealed: string;
}

/** Input of `notify`: one line each, shown by the desktop. Answer: `{ done: true }`. */
export interface NotifyInput {
  readonly title: string;
  readonly body: string;
}

/** Input of `openExternal`: an https address for the desktop's browser. Answer: `{ done: true }`. */
export interface OpenExternalInput {
  readonly url: string;
}

/** The other input of `openExternal`: the folder of a month's export, which the host finds by itself in its data folder. */
export interface ExportedMonthInput {
  /** YYYY-MM */
  readonly exportOf: string;
}
