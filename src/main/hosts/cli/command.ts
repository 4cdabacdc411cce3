import type { Params } from '@shared/base/coded';
import type { Locale } from '@shared/domain/tenants/tenant';
import type { TextKey } from '@shared/i18n/catalogue';
import type { RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';

/** What the command line is given by its process; tests give their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute; relative paths are meant from here. */
  readonly cwd: string;
  /** Asks for a secret at the terminal without showing it; absent where there is no terminal. */
  readonly askSecret: ((prompt: string) => Promise<string>) | undefined;
}

/** What was typed behind the command's name, already of the right kind. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of `--name VALUE`. */
  text(name: string): string | undefined;
  /** Whether `--name` was given. */
  flag(name: string): boolean;
}

/** What a command says: its JSON, its lines for people, and how the process ends. */
export interface Outcome {
  /** 0 done, 2 refused by a rule, 1 error. */
  readonly exit: 0 | 1 | 2;
  readonly json: unknown;
  readonly lines: readonly string[];
}

export interface ChosenTenant {
  readonly id: string;
  readonly slug: string;
  readonly zone: string;
  readonly scope: Scope;
}

/** What every command may use. */
export interface BareRun {
  readonly args: Arguments;
  readonly io: Io;
  readonly lang: Locale;
  readonly say: (key: TextKey, params?: Params) => string;
  /** Absolute. */
  readonly dataFolder: string;
  /** The process's clock; a core that answers has its own. */
  readonly nowMs: () => number;
  /** For people, on standard error, whatever the output is. */
  readonly note: (line: string) => void;
}

/** A command that talks to the core. */
export interface CommandRun extends BareRun {
  readonly client: RpcClient;
  readonly asOfMs: number | undefined;
  /** `--tenant`, the only tenant, or an error that names them. */
  readonly tenant: () => Promise<ChosenTenant>;
  readonly tenantSlug: string | undefined;
}

interface CommandShape {
  readonly name: string;
  /** What follows the name in the usage line. */
  readonly usage: string;
  readonly options: Readonly<Record<string, 'string' | 'boolean'>>;
  /** Fewest and most positionals. */
  readonly positionals: readonly [number, number];
  /** Whether `--as-of` is taken (D6). */
  readonly asOf: boolean;
}

export type Command =
  | (CommandShape & {
      /** `session`: somebody is signed in; `core`: before sign-in. */
      readonly needs: 'session' | 'core';
      run(run: CommandRun): Promise<Outcome>;
    })
  | (CommandShape & { readonly needs: 'nothing'; run(run: BareRun): Promise<Outcome> });
