import { type UndoKind } from './undo-kind';
/**
 * A gate's value with the evidence that came with it. The value before had its own evidence or was the conservative
 * default, so none is asked for; approving the strategy again by this way is still the Owner's (M21).
 */
export declare const gateInputKind: UndoKind;
