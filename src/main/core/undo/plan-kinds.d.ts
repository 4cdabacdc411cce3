import { type UndoKind } from './undo-kind';
/** A plan that is still a draft; what was handed in is decided on, not taken back. */
export declare const planKind: UndoKind;
/** One section of a plan's notepad: `<plan>.<section>`. */
export declare const notepadKind: UndoKind;
