import { INSTALL } from '@shared/rpc/client';
import { useCommand } from './use-command';
import { useWatched } from './use-watched';

/** A setting of the signed-in person (D15) as a list of names, and the way to change it. */
export function useListSetting(
  key: string,
  initial: readonly string[],
): {
  readonly value: readonly string[];
  /** Before it is known nothing that depends on it need be asked. */
  readonly ready: boolean;
  save(value: readonly string[]): void;
} {
  const answer = useWatched('settings.list', {}, INSTALL);
  const set = useCommand('settings.set', INSTALL);
  const list = answer.status === 'ready' ? answer.value : undefined;
  const stored = list?.find((setting) => setting.key === key)?.value;
  // The registry's schema says that it is a list of names.
  const value = Array.isArray(stored) ? (stored as readonly string[]) : initial;
  return {
    value,
    ready: answer.status !== 'loading',
    save: (next) => void set.run({ key, value: [...next] }),
  };
}
