import { create } from 'zustand';

interface ShellState {
  readonly helpOpen: boolean;
  readonly addTenantOpen: boolean;
  setHelpOpen(open: boolean): void;
  setAddTenantOpen(open: boolean): void;
}

/** Which of the shell's own dialogs is open. */
export const useShellState = create<ShellState>((set) => ({
  helpOpen: false,
  addTenantOpen: false,
  setHelpOpen: (helpOpen) => set({ helpOpen }),
  setAddTenantOpen: (addTenantOpen) => set({ addTenantOpen }),
}));
