import { type UndoKind } from './undo-kind';
/** What was decided on a recommendation. */
export declare const recommendationKind: UndoKind;
/** The operator's words on a readout, as long as nobody has approved them. */
export declare const commentaryKind: UndoKind;
