const NAME = 'gatehouse.session';

/** The one thing a window keeps by itself: it dies with the window and lets a reload go on as the same profile. */
export interface SessionKey {
  read(): string | undefined;
  write(key: string): void;
  forget(): void;
}

export function sessionKeyIn(storage: Storage): SessionKey {
  return {
    read: () => storage.getItem(NAME) ?? undefined,
    write: (key) => storage.setItem(NAME, key),
    forget: () => storage.removeItem(NAME),
  };
}
