import { type UndoKind } from './undo-kind';
/** The operator's own word on a trend; it comes back with the one who said it. */
export declare const trendKind: UndoKind;
/** Which of two values figures use; both stay whatever was chosen (M188). */
export declare const conflictKind: UndoKind;
