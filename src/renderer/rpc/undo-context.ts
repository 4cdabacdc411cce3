import { createContext, useContext } from 'react';

/** Answers the way to take a command back by the command's answer; undefined where it has none. */
export type UndoOf = (answer: object) => (() => void) | undefined;

/** The shell provides it; outside of it nothing is taken back. */
export const UndoContext = createContext<UndoOf>(() => undefined);

export const useUndoOf = (): UndoOf => useContext(UndoContext);
