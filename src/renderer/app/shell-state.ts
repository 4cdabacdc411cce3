import { create } from 'zustand';

/** A dialog of the shell itself; it outlives the view under it. */
export type ShellDialog = 'help' | 'add_tenant' | 'import' | 'undo';

interface ShellState {
  readonly dialog: ShellDialog | undefined;
  open(dialog: ShellDialog): void;
  close(): void;
}

export const useShellState = create<ShellState>((set) => ({
  dialog: undefined,
  open: (dialog) => set({ dialog }),
  close: () => set({ dialog: undefined }),
}));
